import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import {
  noticeOverridePolicyPermission,
  type NoticePreview,
} from 'backstage-plugin-platform-products-common';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { ReasonField } from '../../common/dialogs/ReasonField';
import { Loaded } from '../../common/Loaded';
import { DateField } from '../DateField';
import { CommandDialog } from '../page/CommandDialog';
import { PolicyViolations } from '../PolicyViolations';
import type { DraftSaver } from './DraftSaver';
import type { StepProps } from './StepProps';
import { Step, stepOf } from './steps';

/** What is missing, when it is to be published, and who has to agree. */
export function PublishStep(
  props: StepProps & { saver: DraftSaver; goTo: (step: Step) => void },
) {
  const { preview, goTo } = props;
  const t = useText();
  return (
    <Loaded state={preview}>
      {value => (
        <>
          {value.problems.length === 0 ? (
            <Alert severity="success">{t('noticeEditor.publish.ready')}</Alert>
          ) : (
            <Problems preview={value} goTo={goTo} />
          )}
          <PublishForm {...props} known={value} />
        </>
      )}
    </Loaded>
  );
}

function Problems(props: {
  preview: NoticePreview;
  goTo: (step: Step) => void;
}) {
  const t = useText();
  return (
    <Alert severity="error">
      <AlertTitle>{t('noticeEditor.publish.problems')}</AlertTitle>
      <ul>
        {props.preview.problems.map(({ path, found, allowed }) => {
          const step = stepOf(path);
          return (
            <li key={`${path} ${allowed}`}>
              {t('noticeEditor.publish.problem', {
                path,
                found: found || t('noticeEditor.publish.nothing'),
                allowed,
              })}{' '}
              <Button
                size="small"
                color="inherit"
                onClick={() => props.goTo(step)}
              >
                {t('noticeEditor.publish.go', {
                  step: t(`noticeEditor.steps.${step}`),
                })}
              </Button>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

type Mode = 'do' | 'schedule' | 'ask';

const TITLES = {
  do: 'noticeEditor.publish.confirmTitle',
  schedule: 'noticeEditor.publish.scheduleTitle',
  ask: 'noticeEditor.publish.askTitle',
} as const;

const COMMANDS = {
  do: 'noticeEditor.publish.confirmDo',
  schedule: 'noticeEditor.publish.scheduleDo',
  ask: 'noticeEditor.publish.askDo',
} as const;

function PublishForm(
  props: StepProps & { saver: DraftSaver; known: NoticePreview },
) {
  const { form, saver, preview, known } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const navigate = useNavigate();
  const pathOf = useRouteRef(noticeRouteRef);
  const [later, setLater] = useState(false);
  const [publishAt, setPublishAt] = useState('');
  const [written, setWritten] = useState('');
  const [asking, setAsking] = useState(false);
  const reason = written.trim();
  const breaks = known.violations.length > 0;
  const { allowed: mayAsk } = usePermission({
    permission: noticeOverridePolicyPermission,
  });
  const ready =
    known.problems.length === 0 &&
    !preview.loading &&
    (!later || publishAt !== '') &&
    (!breaks || (mayAsk && reason !== ''));
  const publish = async () => {
    const notice = await saver.flush();
    if (!notice) {
      throw new Error(t('noticeEditor.publish.unsaved'));
    }
    await api.publishNotice(notice.id, {
      revision: notice.revision,
      ...(later && { publishAt }),
      ...(breaks && { override: { reason } }),
    });
  };
  const showNotice = () => {
    const { notice } = saver.getView();
    if (notice) {
      navigate(pathOf({ id: notice.id }));
    }
  };
  const plainMode: Mode = later ? 'schedule' : 'do';
  const mode = breaks ? 'ask' : plainMode;
  return (
    <Box mt={2}>
      <WhenChoice
        later={later}
        onLater={setLater}
        publishAt={publishAt}
        onPublishAt={setPublishAt}
        timeZone={form.timeZone}
      />
      {breaks && (
        <OverrideRequest
          preview={known}
          mayAsk={mayAsk}
          reason={written}
          onReason={setWritten}
        />
      )}
      <Box mt={2}>
        <Button
          variant="contained"
          color="primary"
          disabled={!ready}
          onClick={() => setAsking(true)}
        >
          {t(`noticeEditor.publish.${mode}`)}
        </Button>
      </Box>
      {asking && (
        <CommandDialog
          title={t(TITLES[mode])}
          text={t('noticeEditor.publish.confirm', { count: known.consumers })}
          command={t(COMMANDS[mode])}
          reason="none"
          run={publish}
          onClose={() => setAsking(false)}
          onDone={showNotice}
        />
      )}
    </Box>
  );
}

function WhenChoice(props: {
  later: boolean;
  onLater: (later: boolean) => void;
  publishAt: string;
  onPublishAt: (publishAt: string) => void;
  timeZone?: string;
}) {
  const { later, onLater } = props;
  const t = useText();
  const id = useId();
  return (
    <>
      <FormControl component="fieldset">
        <FormLabel id={id} component="legend">
          {t('noticeEditor.publish.when')}
        </FormLabel>
        <RadioGroup
          aria-labelledby={id}
          name="when"
          value={later ? 'later' : 'now'}
          onChange={(_, value) => onLater(value === 'later')}
        >
          {(['now', 'later'] as const).map(value => (
            <FormControlLabel
              key={value}
              value={value}
              control={<Radio color="primary" />}
              label={t(`noticeEditor.publish.${value}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      {later && (
        <div>
          <DateField
            moment
            required
            label={t('noticeEditor.publish.at')}
            value={props.publishAt}
            onChange={props.onPublishAt}
            timeZone={props.timeZone}
          />
        </div>
      )}
    </>
  );
}

function OverrideRequest(props: {
  preview: NoticePreview;
  mayAsk: boolean;
  reason: string;
  onReason: (reason: string) => void;
}) {
  const { preview, mayAsk, reason, onReason } = props;
  const t = useText();
  return (
    <Box mt={2}>
      <Alert severity="warning">
        <AlertTitle>{t('noticeEditor.audience.policy')}</AlertTitle>
        <PolicyViolations violations={preview.violations} />
        {!mayAsk && t('noticeEditor.publish.noOverride')}
      </Alert>
      {mayAsk && (
        <ReasonField
          required
          label={t('noticeEditor.publish.override')}
          help={t('noticeEditor.publish.overrideHelp')}
          value={reason}
          onChange={onReason}
        />
      )}
    </Box>
  );
}
