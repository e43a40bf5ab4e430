import { transitionScreen } from '../fields/screens';
import type { Issue, Transition } from '../model';
import { may } from '../permissions';
import { statusView } from './catalogue';
import type { ViewContext } from './context';
import { fieldsMeta } from './fieldMeta';

/** The transitions that someone can perform from an issue's status. */
export function possibleTransitions(issue: Issue, view: ViewContext): Transition[] {
	const project = view.jira.projects.get(issue.projectId);
	if (!project || !may(view.viewer, 'TRANSITION_ISSUES', project)) return [];
	return view.jira.transitions.filter(({ from, to }) =>
		from ? from.includes(issue.statusId) : to !== issue.statusId,
	);
}

/** A transition as Jira returns it; `withFields` adds its screen. */
export function transitionView(
	transition: Transition,
	issue: Issue,
	view: ViewContext,
	withFields: boolean,
): Record<string, unknown> {
	const status = view.jira.statuses.find((one) => one.id === transition.to);
	const project = view.jira.projects.get(issue.projectId);
	const fields =
		withFields && project
			? { fields: fieldsMeta(transitionScreen(transition, view.jira.flavour), project, view) }
			: {};
	const to = status ? { to: statusView(status, view) } : {};
	if (view.jira.flavour === 'dataCenter') {
		const opsbarSequence = Number(transition.id);
		return { id: transition.id, name: transition.name, opsbarSequence, ...to, ...fields };
	}
	return {
		id: transition.id,
		name: transition.name,
		...to,
		hasScreen: transition.screen !== null,
		isGlobal: transition.from === null,
		isInitial: false,
		isAvailable: true,
		isConditional: false,
		isLooped: false,
		...fields,
	};
}
