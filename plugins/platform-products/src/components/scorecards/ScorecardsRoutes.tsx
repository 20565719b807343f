import { Route, Routes } from 'react-router-dom';
import { ScorecardPage } from './ScorecardPage';
import { ScorecardsPage } from './ScorecardsPage';

/** The list of scorecards and, one level below, the page of each. */
export function ScorecardsRoutes() {
  return (
    <Routes>
      <Route path="/" element={<ScorecardsPage />} />
      <Route path="/:name" element={<ScorecardPage />} />
    </Routes>
  );
}
