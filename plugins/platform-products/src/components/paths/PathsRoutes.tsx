import { Route, Routes } from 'react-router-dom';
import { PathsPage } from './list/PathsPage';
import { GoldenPathPage } from './page/GoldenPathPage';

/** The list of golden paths and, one level below, the page of each. */
export function PathsRoutes() {
  return (
    <Routes>
      <Route path="/" element={<PathsPage />} />
      <Route path="/:name" element={<GoldenPathPage />} />
    </Routes>
  );
}
