import { textOf } from '../fields/definition';
import type { IssueType } from '../model';
import { may } from '../permissions';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { userOf } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { issueTypeView } from '../views/catalogue';

/** Only administrators change what a site has. */
function mustAdminister(ask: Ask): void {
	userOf(ask);
	if (!may(ask.viewer, 'ADMINISTER')) {
		throw refusal(403, 'Only Jira administrators can perform this operation.');
	}
}

function typeNamed(id: string | undefined, { jira }: Ask): IssueType {
	const type = jira.issueTypes.find((one) => one.id === id);
	if (type === undefined) throw refusal(404, `The issue type with id '${id}' does not exist`);
	return type;
}

/** Source: "Create issue type", "Update issue type"; at most 60 characters, and no two alike. */
function checkedName(ask: Ask, self?: IssueType): string {
	const name = textOf(ask.body.name)?.trim() ?? self?.name ?? '';
	if (name === '' || name.length > 60) {
		throw refusal(400, [], { name: 'The name must have between 1 and 60 characters.' });
	}
	const isTaken = ask.jira.issueTypes.some(
		(one) => one !== self && one.name.toLowerCase() === name.toLowerCase(),
	);
	if (isTaken) throw refusal(409, [], { name: 'An issue type with this name already exists.' });
	return name;
}

function createType(ask: Ask): Answer {
	mustAdminister(ask);
	const { jira, body } = ask;
	const isSubTask = body.type === 'subtask' || body.hierarchyLevel === -1;
	const type: IssueType = {
		id: String(Math.max(...jira.issueTypes.map(({ id }) => Number(id))) + 1),
		name: checkedName(ask),
		description: textOf(body.description) ?? '',
		hierarchyLevel: isSubTask ? -1 : 0,
		avatarId: 10_300,
	};
	jira.issueTypes.push(type);
	jira.events.report({ kind: 'issueType', how: 'created', thing: type });
	return created(issueTypeView(type, ask));
}

function updateType(ask: Ask): Answer {
	mustAdminister(ask);
	const type = typeNamed(ask.params.id, ask);
	type.name = checkedName(ask, type);
	type.description = textOf(ask.body.description) ?? type.description;
	ask.jira.events.report({ kind: 'issueType', how: 'updated', thing: type });
	return ok(issueTypeView(type, ask));
}

/** A type that issues have needs an alternative for them. Source: "Delete issue type". */
function deleteType(ask: Ask): Answer {
	mustAdminister(ask);
	const { jira, query } = ask;
	const type = typeNamed(ask.params.id, ask);
	const issues = [...jira.issues.all()].filter(({ values }) => values.issuetype === type.id);
	const alternative = query.text('alternativeIssueTypeId');
	if (issues.length > 0 && alternative === undefined) {
		// Data Center names no status of its own for that.
		const status = jira.flavour === 'cloud' ? 409 : 400;
		throw refusal(status, 'The issue type is in use and needs an alternative.');
	}
	if (alternative !== undefined) {
		const values = { issuetype: typeNamed(alternative, ask).id };
		for (const issue of issues) jira.issues.change(issue, { values }, userOf(ask).accountId);
	}
	jira.issueTypes.splice(jira.issueTypes.indexOf(type), 1);
	jira.events.report({ kind: 'issueType', how: 'deleted', thing: type });
	return noContent();
}

/** Which way of tracking time the site has: none switches it off. Source: "Select time tracking provider". */
function selectTimeTracking(ask: Ask): Answer {
	mustAdminister(ask);
	const { key } = ask.body;
	if (typeof key !== 'string') throw refusal(400, 'The key of the provider has to be given.');
	const option = { name: 'timetracking', isOn: key !== '' } as const;
	ask.jira.events.report({ kind: 'option', how: 'changed', thing: option });
	return noContent();
}

/** What administrators change for a whole site. */
export const siteWriteRoutes: readonly Route[] = [
	...routes({
		'POST issuetype': createType,
		'PUT issuetype/{id}': updateType,
		'DELETE issuetype/{id}': deleteType,
	}),
	...routes({ 'PUT configuration/timetracking': selectTimeTracking }, { on: 'cloud' }),
];
