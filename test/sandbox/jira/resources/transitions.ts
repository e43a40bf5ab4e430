import { isObject, textOf } from '../fields/definition';
import { transitionScreen } from '../fields/screens';
import { addPlanned, planWrite } from '../fields/write';
import type { FieldValue, Issue, Transition } from '../model';
import { noContent, ok, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { possibleTransitions, transitionView } from '../views/transition';

function getTransitions(ask: Ask): Answer {
	const issue = issueOf(ask);
	const wanted = ask.query.text('transitionId');
	const withFields = ask.query.set('expand').has('transitions.fields');
	const transitions = possibleTransitions(issue, ask)
		.filter(({ id }) => wanted === undefined || id === wanted)
		.map((transition) => transitionView(transition, issue, ask, withFields));
	return ok({ expand: 'transitions', transitions }, oneIssue);
}

/** The transition that a request names; it must be possible now. */
function chosen(issue: Issue, body: Readonly<Record<string, unknown>>, ask: Ask): Transition {
	const id = isObject(body.transition) ? textOf(body.transition.id) : null;
	if (id === null) throw refusal(400, "Missing 'transition' identifier");
	if (!/^\d+$/.test(id)) throw refusal(400, "'transition' identifier must be an integer");
	const transition = possibleTransitions(issue, ask).find((one) => one.id === id);
	if (!transition) throw refusal(400, `Transition id '${id}' is not valid for this issue.`);
	return transition;
}

/** What the workflow does to the resolution if the screen has not set one. */
function afterwards(
	transition: Transition,
	values: Readonly<Record<string, FieldValue | null>>,
): Record<string, FieldValue | null> {
	if (transition.resolution === 'clear') return { resolution: null };
	if (transition.resolution === 'keep' || values.resolution) return {};
	return { resolution: transition.resolution.set };
}

/**
 * Moves an issue along its workflow, with the fields of the screen. Refuses fields that are not on
 * the screen; Cloud drops a comment without a screen.
 */
export function takeTransition(
	issue: Issue,
	body: Readonly<Record<string, unknown>>,
	ask: Ask,
): void {
	const transition = chosen(issue, body, ask);
	const project = projectOfIssue(issue, ask);
	const issueTypeId = String(issue.values.issuetype);
	const writer = { ...ask, user: ask.viewer, project, issueTypeId, issue };
	const authorId = ask.viewer?.accountId ?? '';
	const plan = planWrite(body, writer, transitionScreen(transition, ask.jira.flavour));
	const values = { ...plan.values, ...afterwards(transition, plan.values) };
	ask.jira.issues.change(issue, { values, statusId: transition.to }, authorId);
	addPlanned(plan, issue, ask.jira, authorId);
}

function doTransition(ask: Ask): Answer {
	takeTransition(issueOf(ask), ask.body, ask);
	return noContent(oneIssue);
}

/** Moving issues along their workflow. */
export const transitionRoutes = routes({
	'GET issue/{issueIdOrKey}/transitions': getTransitions,
	'POST issue/{issueIdOrKey}/transitions': doTransition,
});
