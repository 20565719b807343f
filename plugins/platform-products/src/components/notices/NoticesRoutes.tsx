import { Route, Routes } from 'react-router-dom';
import { NoticesPage } from './list/NoticesPage';
import { NoticePage } from './page/NoticePage';
import { NoticeEditor } from './wizard/NoticeEditor';

/**
 * The list of notices and, one level below, the page of each and where it is written. A new notice
 * gets its own address with its first save while its author types on: both addresses show the same
 * element at the same place, so that nothing is torn down.
 */
export function NoticesRoutes() {
  return (
    <Routes>
      <Route path="/" element={<NoticesPage />} />
      <Route path="/new" element={<NoticeEditor />} />
      <Route path="/:id" element={<NoticePage />} />
      <Route path="/:id/edit" element={<NoticeEditor />} />
    </Routes>
  );
}
