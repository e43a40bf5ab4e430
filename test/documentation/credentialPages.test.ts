/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- reads pages, nothing of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ICredentialType } from 'n8n-workflow';
import { listed } from '../../build/operations/list';
import { resources as jira } from '../../nodes/Jira/resources';
import { credentialTypes } from '../credentials/credentialTypes';
import { curlData } from './curlData';

const folder = join(__dirname, '..', '..', 'docs', 'credentials');

const readOf = (type: ICredentialType): string =>
	readFileSync(join(folder, basename(type.documentationUrl ?? '')), 'utf8');

/** What the user fills in, by label; n8n itself adds the client of an OAuth2 credential. */
function fieldsOf({ properties, extends: parents = [] }: ICredentialType): Array<[string, string]> {
	const own = properties
		.filter(({ type }) => type !== 'hidden' && type !== 'notice')
		.map(({ displayName, name }): [string, string] => [displayName, name]);
	const inherited: Array<[string, string]> = parents.includes('oAuth2Api')
		? [
				['Client ID', 'clientId'],
				['Client Secret', 'clientSecret'],
			]
		: [];
	return [...inherited, ...own];
}

/** The first and last column of the tables, without code marks. */
function rowsOf(page: string): string[] {
	return [...page.matchAll(/^\| ([^|]+?) +\|.*\| `(\w+)` +\|$/gm)].map(
		([, label = '', name = '']) => `${label} = ${name}`,
	);
}

/** What the operations on issues need. */
const classicScopes = [
	...new Set(
		listed(jira.filter(({ name }) => name === 'issue')).flatMap(({ scopes }) =>
			scopes.classic.flat(),
		),
	),
].sort();

describe('The page of each credential', () => {
	it('exists', () => {
		const pages = credentialTypes.map(({ documentationUrl = '' }) => basename(documentationUrl));
		expect(readdirSync(folder).sort()).toEqual(pages.sort());
	});

	describe.each(credentialTypes.map((type) => [type.displayName, type] as const))(
		'%s',
		(_, type) => {
			const page = readOf(type);

			it('has its name as title', () => {
				expect(page.split('\n')[0]).toBe(`# ${type.displayName}`);
			});

			it("lists every field of the form with its name in n8n's API", () => {
				expect(rowsOf(page)).toEqual(
					expect.arrayContaining(fieldsOf(type).map(([label, name]) => `${label} = ${name}`)),
				);
			});

			it("creates a credential of this type with curl, from the form's fields", () => {
				const { type: created, data } = curlData(page);
				expect(created).toBe(type.name);
				const names = fieldsOf(type).map(([, name]) => name);
				expect(Object.keys(data).filter((name) => !names.includes(name))).toEqual([]);
				const required = type.properties.filter((field) => field.required === true);
				expect(Object.keys(data)).toEqual(expect.arrayContaining(required.map(({ name }) => name)));
			});
		},
	);

	it.each(['cloud-api-token.md', 'cloud-oauth2.md', 'cloud-service-account.md'])(
		'%s names the scopes that the operations on issues need, and no others',
		(file) => {
			const page = readFileSync(join(folder, file), 'utf8');
			const named = [...page.matchAll(/`((?:read|write|manage|delete):[\w:-]+)`/g)];
			// Only an app registers webhooks of its own.
			const ofTrigger = file === 'cloud-oauth2.md' ? ['manage:jira-webhook'] : [];
			expect([...new Set(named.map(([, scope]) => scope))].sort()).toEqual(
				[...classicScopes, ...ofTrigger].sort(),
			);
		},
	);
});
