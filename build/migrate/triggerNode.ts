import { DELIVERED_EVENTS, EVENTS } from '../../nodes/JiraTrigger/events';
import { credentialsOf, signInOf } from './signedIn';
import { isExpression } from './values/expression';
import { isRecord, type Note, type Parameters, type WorkflowNode } from './workflow';

type Notes = Array<Omit<Note, 'node'>>;

export const isJiraTrigger = ({ type }: WorkflowNode): boolean =>
	type === 'n8n-nodes-base.jiraTrigger';

/** Makes our webhook trigger from n8n's: the same events, and Jira's delivery word for word as the output. */
export function migrateJiraTrigger(node: WorkflowNode): {
	readonly node: WorkflowNode;
	readonly notes: Notes;
} {
	const notes: Notes = [];
	const { parameters = {} } = node;
	const { ours, flavour } = signInOf(parameters, notes);
	const events = eventsOf(parameters.events, ours === 'jiraOAuth2Api', notes);
	const jql = jqlOf(parameters, notes);
	noteLeftOut(node, flavour === 'cloud', notes);
	const credentials = credentialsOf(node, ours, notes, ['httpQueryAuth']);
	return {
		node: {
			...node,
			type: 'n8n-nodes-jira-platform.jiraTrigger',
			typeVersion: 1,
			parameters: {
				...(ours !== 'jiraBasicApi' && { authentication: ours }),
				events,
				// n8n's trigger starts on all changes.
				ignoreOwnChanges: false,
				simplify: false,
				...(jql !== undefined && { filters: { jql } }),
			},
			...(credentials && { credentials }),
		},
		notes,
	};
}

const known = DELIVERED_EVENTS.map((event) => [event, EVENTS[event]] as const);

/** Our names of the chosen events; what is an expression is left as it is. */
function eventsOf(given: unknown, isApp: boolean, notes: Notes): unknown {
	if (isExpression(given)) {
		notes.push({
			parameter: 'events',
			text: 'is an expression, and the events have other names here: issueCreated instead of jira:issue_created. Change it.',
		});
		return given;
	}
	const chosen = Array.isArray(given) ? given.map(String) : [];
	if (chosen.includes('*')) {
		const way = isApp ? 'dynamicWebhook' : 'adminWebhook';
		return known.flatMap(([name, { ways }]) => (ways.some((one) => one === way) ? name : []));
	}
	return chosen.flatMap((jira) => {
		const [name] = known.find(([, event]) => event.jira === jira) ?? [];
		if (name !== undefined) return name;
		notes.push({ parameter: 'events', text: `Jira has no event '${jira}': it is left out.` });
		return [];
	});
}

function jqlOf(parameters: Parameters, notes: Notes): string | undefined {
	const { filter } = additionalFields(parameters);
	if (typeof filter !== 'string' || filter.trim() === '') return undefined;
	if (isExpression(filter)) {
		notes.push({
			parameter: 'additionalFields.filter',
			text: 'is an expression: it is worked out once, when the workflow is activated.',
		});
	}
	return filter;
}

/** What our trigger does not have, because it does the same in another way, or cannot do without it. */
function noteLeftOut(node: WorkflowNode, isCloud: boolean, notes: Notes): void {
	const { parameters = {} } = node;
	const { excludeBody, includeFields } = additionalFields(parameters);
	if (excludeBody === true) {
		notes.push({
			parameter: 'additionalFields.excludeBody',
			text: 'is left out: without a body, nobody can tell what happened.',
		});
	}
	if (Array.isArray(includeFields) && includeFields.length > 0) {
		notes.push({
			parameter: 'additionalFields.includeFields',
			text: 'is left out: the address has no query parameters. The same values are in the output, such as issue.id.',
		});
	}
	const isGuarded =
		parameters.authenticateWebhook === true || parameters.incomingAuthentication === 'queryAuth';
	if (isGuarded) {
		notes.push({
			parameter: 'authenticateWebhook',
			text: isCloud
				? 'is left out: Jira signs its deliveries, and the trigger checks the signature.'
				: "is left out: from Data Center 10 on, Jira signs its deliveries, and the trigger checks the signature; for an older one, switch 'Accept Unsigned Deliveries' on.",
		});
	}
}

const additionalFields = ({ additionalFields: fields }: Parameters): Parameters =>
	isRecord(fields) ? fields : {};
