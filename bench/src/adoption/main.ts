import { runPart } from '../runPart';
import { measureAdoptionFloor } from './floor';
import { measureAdoption } from './measureAdoption';
import { formatAdoptionReport } from './report';

runPart({
  name: 'adoption',
  script: __filename,
  measureFloor: measureAdoptionFloor,
  jobsOf: job =>
    [false, true].map(isDefined => ({
      title: `adoption, ${job.engine}: ${job.entities} entities ${
        isDefined ? 'with' : 'without'
      } products and paths`,
      job: { ...job, isDefined },
    })),
  measure: measureAdoption,
  format: formatAdoptionReport,
});
