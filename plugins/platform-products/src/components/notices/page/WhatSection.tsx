import { makeStyles } from '@material-ui/core/styles';
import type { Notice } from 'backstage-plugin-platform-products-common';
import type { ReactNode } from 'react';
import { useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import { WebLink } from '../../entity/WebLink';
import { EntityLinks } from '../EntityLinks';
import { NoticeText } from '../NoticeText';

const useStyles = makeStyles(theme => ({
  list: { margin: 0 },
  term: {
    color: theme.palette.text.secondary,
    marginTop: theme.spacing(1.5),
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

/** What goes away, why, what to use instead and how to get there. */
export function WhatSection({ notice }: { notice: Notice }) {
  const { reason, description, guide, effort, migratedWhen } = notice.content;
  const classes = useStyles();
  const t = useText();
  const unset = <em>{t('notices.what.unset')}</em>;
  return (
    <Section id="what" title={t('notices.what.title')}>
      <dl className={classes.list}>
        <Fact term={t('notices.what.subjects')}>
          {notice.subjects.length > 0 ? (
            <EntityLinks entityRefs={notice.subjects} />
          ) : (
            unset
          )}
        </Fact>
        <Fact term={t('notices.what.replacements')}>
          <Replacement notice={notice} />
        </Fact>
        <Fact term={t('notices.what.reason')}>
          {reason ? <NoticeText text={reason} /> : unset}
        </Fact>
        {description && (
          <Fact term={t('notices.what.description')}>
            <NoticeText text={description} />
          </Fact>
        )}
        {guide && (
          <Fact term={t('notices.what.guide')}>
            <WebLink url={guide}>{guide}</WebLink>
          </Fact>
        )}
        {effort !== undefined && (
          <Fact term={t('notices.what.effortLabel')}>
            {t('notices.what.effort', { count: effort })}
          </Fact>
        )}
        <Fact term={t('notices.what.migratedWhen')}>
          {migratedWhen ? (
            <code>{migratedWhen}</code>
          ) : (
            t('notices.what.byRelation')
          )}
        </Fact>
      </dl>
    </Section>
  );
}

function Fact(props: { term: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <>
      <dt className={classes.term}>{props.term}</dt>
      <dd className={classes.value}>{props.children}</dd>
    </>
  );
}

function Replacement({ notice }: { notice: Notice }) {
  const t = useText();
  const { noReplacement } = notice.content;
  if (notice.replacements.length > 0) {
    return <EntityLinks entityRefs={notice.replacements} />;
  }
  return noReplacement ? (
    <>{t('notices.what.noReplacement', { why: noReplacement })}</>
  ) : (
    <em>{t('notices.what.replacementUnset')}</em>
  );
}
