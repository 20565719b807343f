import { Route, Routes } from 'react-router-dom';
import { LoadedStatusNotice } from '../common/LoadedStatusNotice';
import { TierFindingsPage } from './findings/TierFindingsPage';
import { TierMapPage } from './map/TierMapPage';
import { TiersOverviewPage } from './overview/TiersOverviewPage';
import { TierProposalsPage } from './proposals/TierProposalsPage';
import { TierReviewsPage } from './reviews/TierReviewsPage';
import { TierTaggingPage } from './tagging/TierTaggingPage';
import { TiersNavigation, TiersPart } from './TiersNavigation';

const parts: [TiersPart, JSX.Element][] = [
  ['map', <TierMapPage />],
  ['findings', <TierFindingsPage />],
  ['proposals', <TierProposalsPage />],
  ['reviews', <TierReviewsPage />],
  ['tagging', <TierTaggingPage />],
];

/** The ladder and how the catalog stands on it and, one level below, what is to be done about it. */
export function TiersRoutes() {
  return (
    <>
      <LoadedStatusNotice />
      <Routes>
        <Route
          path="/"
          element={<Part part="overview" page={<TiersOverviewPage />} />}
        />
        {parts.map(([part, page]) => (
          <Route
            key={part}
            path={`/${part}`}
            element={<Part part={part} page={page} />}
          />
        ))}
      </Routes>
    </>
  );
}

/** The same element for all parts: the navigation keeps the focus while the page changes. */
function Part(props: { part: TiersPart; page: JSX.Element }) {
  return (
    <>
      <TiersNavigation current={props.part} />
      {props.page}
    </>
  );
}
