import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import Typography from '@material-ui/core/Typography';
import { useText } from '../../../hooks/useText';
import { SelectFilter } from '../../common/SelectFilter';
import { DateField } from '../DateField';
import { deadlineText } from '../deadlineText';
import { NOTICE_DATES } from '../NoticeDates';
import type { StepProps } from './StepProps';

/** Zones that the browser knows; UTC is not in its list everywhere. */
const TIME_ZONES = [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]),
].map(zone => ({ value: zone, label: zone }));

/** When it is announced, deprecated, switched off and removed. */
export function DatesStep(props: StepProps) {
  const { form, change, problemOf } = props;
  const t = useText();
  const { timeZone = 'UTC' } = form;
  return (
    <>
      <SelectFilter
        single
        label={t('noticeEditor.dates.timeZone')}
        options={TIME_ZONES}
        values={[timeZone]}
        onChange={([zone]) => change({ timeZone: zone })}
        helperText={
          problemOf('timeZone') ??
          t('noticeEditor.dates.bare', { zone: timeZone })
        }
      />
      <Box display="flex" flexWrap="wrap">
        {NOTICE_DATES.map(name => (
          <DateField
            key={name}
            label={t(`notices.dates.${name}`)}
            value={form[name] ?? ''}
            onChange={value => change({ [name]: value || undefined })}
            timeZone={timeZone}
            problem={problemOf(name)}
            helperText={distance(form[name])}
          />
        ))}
      </Box>
      <Brownouts {...props} timeZone={timeZone} />
    </>
  );
}

function distance(date: string | undefined): string {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? ' ' : deadlineText(time, Date.now());
}

function Brownouts(props: StepProps & { timeZone: string }) {
  const { form, change, problemOf, timeZone } = props;
  const t = useText();
  const brownouts = form.brownouts ?? [];
  const problem = problemOf('brownouts');
  const set = (position: number, patch: { from?: string; to?: string }) =>
    change({
      brownouts: brownouts.map((brownout, index) =>
        index === position ? { ...brownout, ...patch } : brownout,
      ),
    });
  return (
    <>
      <Typography variant="h6" component="h3">
        {t('noticeEditor.dates.brownouts')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('noticeEditor.dates.brownoutsHelp')}
      </Typography>
      {brownouts.map(({ from, to }, index) => {
        const number = String(index + 1);
        return (
          <Box
            key={index}
            role="group"
            aria-label={t('noticeEditor.dates.brownout', { number })}
            display="flex"
            flexWrap="wrap"
            alignItems="center"
          >
            <DateField
              moment
              label={t('noticeEditor.dates.from')}
              value={from}
              onChange={value => set(index, { from: value })}
              timeZone={timeZone}
            />
            <DateField
              moment
              label={t('noticeEditor.dates.to')}
              value={to}
              onChange={value => set(index, { to: value })}
              timeZone={timeZone}
            />
            <Button
              size="small"
              onClick={() =>
                change({
                  brownouts: brownouts.filter((_, other) => other !== index),
                })
              }
            >
              {t('noticeEditor.dates.remove', { number })}
            </Button>
          </Box>
        );
      })}
      {problem && <FormHelperText error>{problem}</FormHelperText>}
      <Button
        size="small"
        onClick={() =>
          change({ brownouts: [...brownouts, { from: '', to: '' }] })
        }
      >
        {t('noticeEditor.dates.add')}
      </Button>
    </>
  );
}
