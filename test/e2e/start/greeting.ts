import type { INodeProperties } from 'n8n-workflow';
import { JiraBasicApi } from '../../../credentials/JiraBasicApi.credentials';
import { JiraDataCenterApi } from '../../../credentials/JiraDataCenterApi.credentials';
import { JiraDataCenterPatApi } from '../../../credentials/JiraDataCenterPatApi.credentials';
import type { Owner } from '../server/owner';
import { webhookSecretOf } from './demoCredentials';
import { credentialData, type Jiras } from './jiras';

/** What belongs together in the greeting: a title, and what to type below it by the name of its field. */
export interface GreetingSection {
	readonly title: string;
	readonly values: Readonly<Record<string, string>>;
}

/** A credential, as far as its form is concerned. */
interface CredentialForm {
	readonly name: string;
	readonly displayName: string;
	readonly properties: readonly INodeProperties[];
}

/** The credentials that are filled in by typing, with the fields that do not stay as they are. */
const typed: ReadonlyArray<readonly [form: CredentialForm, fields: readonly string[]]> = [
	[new JiraBasicApi(), ['email', 'apiToken', 'domain']],
	[new JiraDataCenterApi(), ['username', 'password', 'serverUrl', 'allowHttp']],
	[new JiraDataCenterPatApi(), ['personalAccessToken', 'serverUrl', 'allowHttp']],
];

/** What somebody needs to use the n8n and the Jiras of `npm start`, with the labels of the forms. */
export function greetingSections(
	n8nUrl: string,
	owner: Pick<Owner, 'signIn'>,
	jiras: Pick<Jiras, 'cloud' | 'dataCenter'>,
): GreetingSection[] {
	const { email, password } = owner.signIn;
	return [
		{ title: 'n8n', values: { Address: n8nUrl, Email: email, Password: password } },
		...typed.map(([form, fields]) => ({
			title: form.displayName,
			values: filledIn(form, fields, credentialData(jiras, form.name)),
		})),
		{
			title: 'Webhooks of the example workflows',
			values: { Secret: webhookSecretOf(owner) },
		},
	];
}

/** The sections as lines: titles, and below each its values in a column. */
export function greetingText(sections: readonly GreetingSection[]): string {
	const labels = sections.flatMap(({ values }) => Object.keys(values));
	const width = Math.max(...labels.map((label) => label.length));
	return sections
		.map(({ title, values }) =>
			[
				`  ${title}`,
				...Object.entries(values).map(([label, value]) => `    ${label.padEnd(width)}  ${value}`),
			].join('\n'),
		)
		.join('\n\n');
}

function filledIn(
	{ properties }: CredentialForm,
	fields: readonly string[],
	data: Readonly<Record<string, unknown>>,
): Record<string, string> {
	return Object.fromEntries(
		properties
			.filter(({ name }) => fields.includes(name))
			.map(({ name, displayName }) => [displayName, shown(data[name])]),
	);
}

/** A switch is turned, everything else is typed. */
const shown = (value: unknown): string =>
	typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
