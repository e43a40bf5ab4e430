import type { Asked } from '../../asked';
import { builtIn, step } from '../../operation';
import { isExpression } from '../../values/expression';
import type { Parameters } from '../../workflow';
import { issueIn } from '../requiredText';
import { asStored } from '../returned';

const FIELDS = 'additionalFields';

/** What both nodes can add to an issue. */
const EXPANDED = ['changelog', 'names', 'operations', 'renderedFields', 'schema', 'transitions'];

const NO_COUNTERPART: Readonly<Record<string, string>> = {
	fieldsByKey: 'Give the fields by name or ID.',
	properties: 'Use an operation for issue properties.',
	updateHistory: 'The issue does not appear among those recently viewed.',
};

export const getIssue = builtIn(
	'issue',
	'get',
	{
		issueKey: [],
		simplifyOutput: [],
		[FIELDS]: ['expand', 'fields', ...Object.keys(NO_COUNTERPART)],
	},
	(asked) => {
		const given = asked.collection(FIELDS);
		for (const [name, instead] of Object.entries(NO_COUNTERPART)) {
			if (given[name] === undefined || given[name] === false || given[name] === '') continue;
			asked.note(`${FIELDS}.${name}`, `has no counterpart and is left out. ${instead}`);
		}
		return [
			step('issue', 'get', {
				issue: issueIn(asked),
				fields: given.fields || undefined,
				expand: expandedIn(given, asked),
				...simplifiedIn(asked),
			}),
		];
	},
);

function expandedIn({ expand }: Parameters, asked: Asked): unknown {
	if (expand === undefined || expand === '' || isExpression(expand)) return expand || undefined;
	const wanted = String(expand)
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const known = EXPANDED.filter((one) => wanted.includes(one));
	const others = wanted.filter((one) => !known.includes(one));
	if (others.length > 0) {
		asked.note(`${FIELDS}.expand`, `${others.join(', ')} has no counterpart and is left out.`);
	}
	return known.length > 0 ? known : undefined;
}

/** n8n's node puts the fields' names in place of their IDs, and leaves the values as they are. */
function simplifiedIn(asked: Asked): Parameters {
	if (!asked.isOn('simplifyOutput')) return asStored;
	asked.note(
		'simplifyOutput',
		"our node also has the fields' names as keys, but makes their values flat: what reads {{ $json.Status.name }} has to read {{ $json.Status }}.",
	);
	return { simplify: true, fieldNames: true, textsAs: 'stored' };
}
