import type { Asked } from '../../asked';
import { builtIn, collected, step } from '../../operation';
import { namedLocator, type Locator } from '../../values/locators';
import { isExpression } from '../../values/expression';
import type { Parameters } from '../../workflow';
import { issueIn } from '../requiredText';
import {
	customFieldsIn,
	descriptionIn,
	fieldsIn,
	labelsIn,
	otherFields,
	sharedFields,
} from './fields';

const FIELDS = 'updateFields';

export const updateIssue = builtIn(
	'issue',
	'update',
	{ issueKey: [], [FIELDS]: [...sharedFields, 'issueType', 'statusId', 'summary'] },
	(asked) => {
		const issue = issueIn(asked);
		const given = asked.collection(FIELDS);
		const transition = transitionIn(given, asked);
		const changes = changesIn(given, asked);
		const isChange = Object.keys(changes).length > 0;
		const update = (together: Parameters) => step('issue', 'update', { issue, ...together });
		if (transition === undefined) {
			if (!isChange)
				asked.note(FIELDS, 'changes nothing: our node refuses an update without a change.');
			return [update(changes)];
		}
		if (!isChange) return [step('issue', 'transition', { issue, transition })];
		if (asked.isTool) {
			asked.note(
				`${FIELDS}.statusId`,
				"n8n's node moves the issue first; a tool is one node, which changes the fields first.",
			);
			return [update({ ...changes, changes: { ...(changes.changes as Parameters), transition } })];
		}
		return [step('issue', 'transition', { issue, transition }), update(changes)];
	},
);

/** The transition that n8n's node calls a status. Its name is better than its number, which each workflow has its own. */
function transitionIn({ statusId }: Parameters, asked: Asked): Locator | undefined {
	const transition = namedLocator(statusId);
	if (statusId !== undefined && transition === undefined) {
		asked.note(`${FIELDS}.statusId`, 'was added, but nothing is chosen: it is left out.');
	}
	if (transition !== undefined && isExpression(transition.value)) {
		asked.note(
			`${FIELDS}.statusId`,
			"is an expression that must give the ID of a transition, not of a status. If it gives names, choose 'Status' instead of 'By ID'.",
		);
	}
	return transition;
}

/** The parameters of our update, without the issue. */
function changesIn(given: Parameters, asked: Asked): Parameters {
	const custom = customFieldsIn(FIELDS, given, asked);
	const emptied = custom.filter(({ value }) => value === '').map(({ id }) => id);
	const clear = [...(labelsIn(given) === '' && hasList(given) ? ['labels'] : []), ...emptied];
	const changes = collected({
		issueType: namedLocator(given.issueType),
		summary: given.summary === '' ? undefined : given.summary,
		...descriptionIn(FIELDS, given, asked),
		...fieldsIn(FIELDS, given, asked),
	});
	return {
		...(changes !== undefined && { changes }),
		...otherFields(custom),
		...(clear.length > 0 && { clear: clear.join(', ') }),
	};
}

/** An empty list of labels replaces those there are; an empty text leaves them. */
function hasList({ labels, serverLabels }: Parameters): boolean {
	return Array.isArray(labels) || Array.isArray(serverLabels);
}
