import { runPart } from '../runPart';
import { measureSettleFloor } from './floor';
import { measureNotices } from './measureNotices';
import { formatNoticesReport } from './report';

runPart({
  name: 'notices',
  script: __filename,
  measureFloor: measureSettleFloor,
  jobsOf: (job, { consumers }) => [
    {
      title: `notices, ${job.engine}: ${job.entities} entities`,
      job: { ...job, consumers },
    },
  ],
  measure: measureNotices,
  format: formatNoticesReport,
});
