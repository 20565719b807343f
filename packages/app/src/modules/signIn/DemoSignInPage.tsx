import {
  Content,
  ErrorPanel,
  Header,
  InfoCard,
  Page,
  ProxiedSignInPage,
} from '@backstage/core-components';
import {
  configApiRef,
  type IdentityApi,
  useApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Button, Grid, Typography } from '@material-ui/core';
import { useState } from 'react';
import { forgettingIdentity } from './forgettingIdentity';
import {
  forgetChoice,
  rememberChoice,
  rememberedChoice,
} from './rememberedChoice';
import { type SignInChoice, signInChoices } from './signInChoices';

const noProvider = (
  <Typography>
    No way to sign in is set up yet. Add an identity provider to auth.providers
    and its sign-in page to packages/app.
  </Typography>
);

/** Offers the people of the example company, in development only. */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const config = useApi(configApiRef);
  const [choice, setChoice] = useState(rememberedChoice);
  const environment =
    config.getOptionalString('auth.environment') ?? 'development';
  if (environment !== 'development') {
    return <SignInFrame>{noProvider}</SignInFrame>;
  }
  if (choice) {
    return (
      <SigningIn
        choice={choice}
        onSuccess={onSignInSuccess}
        onBack={() => {
          forgetChoice();
          setChoice(undefined);
        }}
      />
    );
  }
  return (
    <SignInFrame>
      <Grid container spacing={2}>
        {signInChoices.map(item => (
          <Grid item key={item.id} xs={12} sm={6} lg={3}>
            <ChoiceCard choice={item} onChoose={() => setChoice(item)} />
          </Grid>
        ))}
      </Grid>
    </SignInFrame>
  );
}

function SignInFrame({ children }: { children: React.ReactNode }) {
  const config = useApi(configApiRef);
  return (
    <Page themeId="home">
      <Header title={config.getOptionalString('app.title') ?? 'Portal'} />
      <Content>{children}</Content>
    </Page>
  );
}

function ChoiceCard(props: { choice: SignInChoice; onChoose: () => void }) {
  const { title, description, action } = props.choice;
  return (
    <InfoCard
      variant="fullHeight"
      title={title}
      actions={
        <Button color="primary" variant="outlined" onClick={props.onChoose}>
          {action}
        </Button>
      }
    >
      <Typography>{description}</Typography>
    </InfoCard>
  );
}

function SigningIn(props: {
  choice: SignInChoice;
  onSuccess: (identity: IdentityApi) => void;
  onBack: () => void;
}) {
  const { choice, onSuccess, onBack } = props;
  return (
    <ProxiedSignInPage
      provider={choice.provider}
      headers={choice.headers}
      onSignInSuccess={identity => {
        rememberChoice(choice);
        onSuccess(forgettingIdentity(identity));
      }}
      ErrorComponent={({ error }) => (
        <SignInFrame>
          <ErrorPanel
            title={`Could not sign in as ${choice.title}`}
            error={error ?? new Error('The backend gave no reason.')}
          />
          <Button variant="outlined" onClick={onBack}>
            Choose again
          </Button>
        </SignInFrame>
      )}
    />
  );
}
