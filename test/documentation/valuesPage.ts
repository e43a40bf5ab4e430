import { FIELD_GUIDE } from '../../nodes/values/fieldGuide';
import { isListKind, type FieldKind } from '../../nodes/values/fieldKind';
import { FIELD_WAYS } from './fieldWays';

const INTRODUCTION = `# How to write the values of fields

Made from the source by \`npm run docs\`; do not edit.

Create, Update and Transition take the fields of a project in three ways: as a **form** with the project's own fields, as a **list** of names and values, or as **JSON**. _Issue → Describe Fields_ lists the fields of your project with the kind of each, its allowed values and an example.

\`\`\`json
{ "Story Points": 5, "customfield_10020": "Sprint 12", "Fix versions": ["1.2"] }
\`\`\`

- **Fields by name or ID.** A field is named as Jira shows it, in any language that the site shows, or by its ID. A field of Jira itself wins over a custom field of the same name. If several custom fields have the name, the item is refused, and the message lists their IDs.
- **The type of the field decides** how a value is read: \`[42]\` in a text field is the text \`[42]\`.
- **What Jira returns can be given back**: a sprint, team, person, option or version as it was read.
- **A name with several meanings is refused** with the candidates. Nothing is guessed.
- **A blank value is no value**: the field is left out. \`null\` clears the field; for text fields in a form or list, use _Fields to Clear_.
- \`project\`, \`issuetype\` and \`reporter\` cannot be set this way: the node has its own parameters for them.

## Set, add, remove, clear

In JSON, a list can be changed instead of replaced. Jira then adds and removes only these entries, whatever else the list contains:

\`\`\`json
{ "labels": { "add": ["vip"], "remove": ["new"] }, "Fix versions": { "add": ["1.2"] }, "Due date": null }
\`\`\`

\`set\` replaces, \`add\` and \`remove\` change; \`null\` instead of an object empties. Jira must allow it for the field: \`operations\` in _Describe Fields_ says what it allows.`;

/** The page about the values of fields, as Markdown: how each kind is written, and what Jira gets. */
export function valuesPage(): string {
	const kinds = Object.keys(FIELD_GUIDE) as FieldKind[];
	return `${[INTRODUCTION, '## Kinds of fields', ...kinds.map(sectionOf)].join('\n\n')}\n`;
}

function sectionOf(kind: FieldKind): string {
	const { title, howToWrite, example } = FIELD_GUIDE[kind];
	const { also, sent } = FIELD_WAYS[kind];
	const gets =
		'both' in sent
			? [`| Jira gets | ${code(sent.both)} |`]
			: [`| Cloud gets | ${code(sent.cloud)} |`, `| Data Center gets | ${code(sent.dataCenter)} |`];
	return [
		`### ${title}`,
		`\`${kind}\`${isListKind(kind) ? ', a list' : ''}. ${howToWrite}`,
		[
			`| For example | ${code(example)} |`,
			'| --- | --- |',
			...(also.length > 0 ? [`| Also | ${also.map(code).join('<br>')} |`] : []),
			...gets,
		].join('\n'),
	].join('\n\n');
}

/** Texts as people type them, everything else as JSON; a pipe would end the cell of a table. */
function code(value: unknown): string {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return `\`${text.replaceAll('|', '\\|')}\``;
}
