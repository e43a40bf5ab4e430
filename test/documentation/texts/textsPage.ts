/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   reads the sources, none of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceTypes } from '../../harness/packageTypes';
import { credentialTexts, nodeTexts } from './formTexts';
import { sentencesIn } from './sentences';

/** The file with everything that a person can read in the package. */
export const TEXTS = 'test/documentation/texts/texts.txt';

const project = join(__dirname, '..', '..', '..');

/** The folders that say something, from the first that a user meets. */
const FOLDERS = [
	'credentials',
	'nodes/connection',
	'nodes/values',
	'nodes/fields',
	'nodes/operation',
	'nodes/Jira',
	'nodes/JiraDevOps',
];

/** Everything that the package says: its forms as the user meets them, then the sentences of each source file. */
export function textsPage(): string {
	const types = sourceTypes();
	const forms = [
		...nodeTexts(types.getByNameAndVersion('jira').description),
		'',
		...nodeTexts(types.getByNameAndVersion('jiraDevOps').description),
		...types
			.credentialTypeNames()
			.filter((name) => name.startsWith('jira'))
			.flatMap((name) => credentialTexts(types.credentialType(name))),
	];
	const said = forms.join('\n');
	const sentences = FOLDERS.flatMap(sourcesIn).flatMap((file) => {
		const own = sentencesIn(file, readFileSync(join(project, file), 'utf8')).filter(
			(sentence) => !said.includes(sentence),
		);
		return own.length === 0 ? [] : ['', `# ${file}`, ...own.map((text) => `- ${shown(text)}`)];
	});
	return `${[...forms, ...sentences].join('\n')}\n`;
}

function sourcesIn(folder: string): string[] {
	return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join(folder, file))
		.toSorted();
}

function shown(text: string): string {
	return text.trim().replaceAll('\n', '⏎');
}
