/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   reads the sources, none of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainLabel } from '../../nodes/fields';
import { Jira } from '../../nodes/Jira/Jira.node';
import { JiraDevOps } from '../../nodes/JiraDevOps/JiraDevOps.node';
import { JiraTrigger } from '../../nodes/JiraTrigger/JiraTrigger.node';
import { JiraPollingTrigger } from '../../nodes/JiraPollingTrigger/JiraPollingTrigger.node';
import { credentialTypes } from '../credentials/credentialTypes';

const project = join(__dirname, '..', '..');

/** Names from other programs. */
const OF_OTHERS = [
	'Administer Jira',
	'Copy to editor',
	'Executions',
	'Make bulk changes',
	'Predefined Credential Type',
];

/** Every name that the editor shows, at any depth. */
function shownNames(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const { displayName, name } = value as { displayName?: unknown; name?: unknown };
	return [
		...[displayName, name]
			.filter((one) => typeof one === 'string')
			.flatMap((one) => [one, plainLabel(one)]),
		...Object.values(value).flatMap(shownNames),
	];
}

/** Text in 'single quotes' that begins with a capital, in the sentences of a source file. */
function quotedNames(source: string): string[] {
	const sentences = source.match(/"[^"\n]*"|`[^`]*`/g) ?? [];
	return sentences.flatMap((sentence) =>
		[...sentence.matchAll(/(?<![\w$}])'([A-Z]+[a-z][A-Za-z]*(?: [A-Za-z()]+)*)'(?!\w)/g)].map(
			([, name = '']) => name,
		),
	);
}

const sources = ['nodes', 'credentials'].flatMap((folder) =>
	readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join(folder, file)),
);

describe('Sentences name fields as the editor does', () => {
	const known = new Set([
		...OF_OTHERS,
		...shownNames([
			...credentialTypes,
			...[new Jira(), new JiraDevOps(), new JiraTrigger(), new JiraPollingTrigger()].map(
				({ description }) => description,
			),
		]),
	]);
	const named = sources.flatMap((file) =>
		quotedNames(readFileSync(join(project, file), 'utf8')).map((name) => ({ file, name })),
	);

	it('in every source file', () => {
		expect(named.length).toBeGreaterThan(30);
		expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
	});
});
