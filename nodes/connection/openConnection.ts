import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { asking } from '../../credentials/signIn/ask';
import { BoundedMap } from '../../credentials/signIn/boundedMap';
import { diagnoseDataCenter, serverUrlOf } from '../../credentials/signIn/dataCenterSignIn';
import { secretsOf } from '../../credentials/signIn/masking';
import { parseSiteAddress, siteIn } from '../../credentials/signIn/siteAddress';
import { tokenApiUrl } from '../../credentials/signIn/tokenCredential';
import { systemClock } from './clock';
import { Connection } from './connection';
import { signInChoices, type SignInChoice } from './credentialChoice';
import { documentedAnswers } from './documentedAnswers';
import { findGrantedSite } from './grantedSite';
import { oauth2Signing, serverOAuth2Signing } from './oauth2Signing';
import { SitePaces } from './pace';
import { siteOf, type Site } from './site';
import { SignInRefused } from './n8nAnswer';
import { n8nTransport, type NodeFunctions, type Signing } from './transport';
import { VersionMemory } from './versionMemory';

/** The default number of requests at once, which rarely reaches Jira's burst limits. */
export const DEFAULT_CONCURRENCY = 8;

type Credentials = ICredentialDataDecryptedObject;

/**
 * Opens the connection to the Jira of a credential, for one run or one question of the editor.
 *
 * @param choice the way to sign in; by default the one chosen in the node
 */
export async function openConnection(
	functions: NodeFunctions,
	concurrency = DEFAULT_CONCURRENCY,
	choice = chosenSignIn(functions),
): Promise<Connection> {
	const credentials = await functions.getCredentials(choice.credentialType);
	const signIn = await signInWith(choice, credentials, functions);
	return new Connection({
		site: signIn.site,
		paces: pacesOf(signIn.site),
		transport: n8nTransport(functions, signIn.signing, signIn.site, systemClock),
		secrets: () => secretsOf(credentials),
		answersTo: (endpoint) => documentedAnswers(endpoint, signIn.site.flavour),
		versions,
		...(choice.credentialType === 'jiraDataCenterApi' && {
			diagnose: async () => await refusedPassword(credentials, functions),
		}),
		clock: systemClock,
		concurrency,
		signal: cancelSignal(functions),
	});
}

/** What the runs of this process have learned about the speed of each site. */
const pacesBySite = new BoundedMap<SitePaces>(500);

function pacesOf({ webUrl, apiUrl }: Site): SitePaces {
	const site = webUrl ?? apiUrl;
	const known = site === undefined ? undefined : pacesBySite.get(site);
	if (known !== undefined) return known;
	const paces = new SitePaces();
	if (site !== undefined) pacesBySite.set(site, paces);
	return paces;
}

/** What the runs of this process have learned about the versions of servers. */
const versions = new VersionMemory();

/** Jira 11 switches passwords off: what worked before the upgrade is then refused. */
async function refusedPassword(
	credentials: Credentials,
	functions: NodeFunctions,
): Promise<SignInRefused | undefined> {
	const trouble = await diagnoseDataCenter(credentials, 'password', asking(functions));
	return trouble?.signInReason === 'apiOff'
		? new SignInRefused(trouble.message, trouble.signInReason)
		: undefined;
}

interface SignIn {
	readonly site: Site;
	readonly signing: Signing;
}

async function signInWith(
	choice: SignInChoice,
	credentials: Credentials,
	functions: NodeFunctions,
): Promise<SignIn> {
	const { credentialType, flavour, displayName, permissionAdvice } = choice;
	if (credentialType === 'jiraOAuth2Api') {
		const { apiUrl, webUrl, scopes } = await findGrantedSite(functions, credentials);
		return {
			site: { ...siteOf(flavour, webUrl), signIn: displayName, apiUrl, scopes },
			signing: oauth2Signing(credentials, apiUrl, { skipRefreshWhileTokenIsFresh: true }),
		};
	}
	if (credentialType === 'jiraDataCenterOAuth2Api') {
		const apiUrl = serverUrlOf(credentials);
		return {
			site: { ...siteOf(flavour, apiUrl), signIn: displayName, apiUrl },
			signing: serverOAuth2Signing(credentials, apiUrl),
		};
	}
	return {
		site: {
			...siteOf(flavour, webUrlOf(flavour, credentials)),
			signIn: displayName,
			...(permissionAdvice && { permissionAdvice }),
			// The first request finds out what a token is for, and writes it here.
			get apiUrl() {
				return apiUrlIn(flavour, credentials);
			},
		},
		signing: {
			credentialType,
			baseUrl: '',
			signsInAgain:
				flavour === 'dataCenter'
					? 'never'
					: credentialType === 'jiraBasicApi'
						? 'on401'
						: 'whenTokenEnded',
			// Read once per run: otherwise n8n would decrypt the credential for every request.
			options: {
				credentialsDecrypted: { id: '', name: '', type: credentialType, data: credentials },
				preAuthenticationRetryStatusCode: [401, 403, 404],
			},
		},
	};
}

function chosenSignIn(functions: NodeFunctions): SignInChoice {
	const chosen = (functions as IExecuteFunctions).getNodeParameter('authentication', 0);
	const choice = signInChoices.find(({ credentialType }) => credentialType === chosen);
	if (choice === undefined) {
		throw new SignInRefused(
			`'Authentication' is "${String(chosen)}", which this node does not know`,
		);
	}
	return choice;
}

function webUrlOf(flavour: Site['flavour'], credentials: Credentials): string | undefined {
	if (flavour === 'dataCenter') return serverUrlOf(credentials);
	const { domain, siteUrl } = credentials;
	if (typeof siteUrl === 'string' && siteUrl !== '') return siteUrl;
	const site =
		domain === undefined ? siteIn(credentials) : parseSiteAddress(String(domain), 'Domain');
	return site?.kind === 'address' ? site.url : undefined;
}

function apiUrlIn(flavour: Site['flavour'], credentials: Credentials): string | undefined {
	if (flavour === 'dataCenter') return serverUrlOf(credentials);
	const { apiUrl } = credentials;
	return typeof apiUrl === 'string' && apiUrl !== '' ? apiUrl : tokenApiUrl(credentials);
}

function cancelSignal(functions: NodeFunctions): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in functions ? functions.getExecutionCancelSignal() : undefined;
}
