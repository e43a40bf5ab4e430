import { FieldRefusal, isObject, textOf } from '../fields/definition';
import { readProperties } from '../fields/entityProperties';
import { issueTypeKind } from '../fields/references';
import { createScreen } from '../fields/screens';
import { addPlanned, planWrite, RefusedWrite } from '../fields/write';
import type { ErrorCollection } from '../fields/write';
import type { FieldValue, Issue, Project } from '../model';
import { may } from '../permissions';
import { recover } from '../recover';
import { created, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { visibleProject } from '../rest/find';
import { answerToRefused } from '../rest/refused';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { defaultPriorityId, initialStatusId, subTaskTypeId } from '../seed/catalogue';
import { takeTransition } from './transitions';

function refuse(errors: Record<string, string>, errorMessages: string[] = []): RefusedWrite {
	return new RefusedWrite({ errorMessages, errors });
}

function projectFor(fields: Record<string, unknown>, ask: Ask): Project {
	const onCloud = ask.jira.flavour === 'cloud';
	const { project: given } = fields;
	const name = isObject(given) ? (textOf(given.id) ?? textOf(given.key)) : null;
	if (name === null) {
		throw refuse({
			project: onCloud ? 'Specify a valid project ID or key' : 'project is required',
		});
	}
	const project = visibleProject(name, ask);
	if (!project) {
		throw refuse({
			project: onCloud ? 'Specify a valid project ID or key' : 'valid project is required',
		});
	}
	if (!may(ask.viewer, 'CREATE_ISSUES', project)) {
		throw refuse({}, ['You do not have permission to create issues in this project.']);
	}
	return project;
}

function issueTypeFor(fields: Record<string, unknown>, project: Project, ask: Ask): string {
	const field = ask.jira.fields.find((one) => one.id === 'issuetype');
	if (!field) throw new Error('The issue type is not among the fields.');
	const context = { ...ask, user: ask.viewer, project, field, issueTypeId: '', issueId: null };
	return recover(
		FieldRefusal,
		() => String(issueTypeKind.parse(fields.issuetype, context)),
		({ message }) => {
			throw refuse({ issuetype: message });
		},
	);
}

function defaultsFor(ask: Ask): Record<string, FieldValue> {
	const reporter = ask.viewer ? { reporter: ask.viewer.accountId } : {};
	return { priority: defaultPriorityId, ...reporter };
}

function addIssue(body: Readonly<Record<string, unknown>>, ask: Ask): Issue {
	const { jira, viewer } = ask;
	const fields = isObject(body.fields) ? body.fields : {};
	const project = projectFor(fields, ask);
	const issueTypeId = issueTypeFor(fields, project, ask);
	if (issueTypeId === subTaskTypeId && !isObject(fields.parent) && !isObject(body.update)) {
		throw refuse({
			issuetype: 'Issue type is a sub-task but parent issue key or id not specified.',
		});
	}
	const writer = { ...ask, user: viewer, project, issueTypeId, issue: null };
	const screen = createScreen(jira, project, issueTypeId, viewer);
	const defaults = defaultsFor(ask);
	const plan = planWrite(body, writer, screen, defaults);
	const properties = readProperties(body.properties);
	const values: Record<string, FieldValue> = {};
	for (const [id, value] of Object.entries({ ...defaults, ...plan.values })) {
		if (value !== null && id !== 'project') values[id] = value;
	}
	const authorId = viewer?.accountId ?? '';
	const issue = jira.issues.create({
		projectId: project.id,
		key: `${project.key}-${++project.lastNumber}`,
		statusId: initialStatusId,
		creatorId: authorId,
		values,
		properties,
	});
	addPlanned(plan, issue, jira, authorId);
	return issue;
}

/** Creates an issue and performs the transition that the request may also contain. */
function createOne(body: Readonly<Record<string, unknown>>, ask: Ask): Record<string, unknown> {
	const issue = addIssue(body, ask);
	const answer = {
		id: issue.id,
		key: issue.key,
		self: `${ask.base}/issue/${issue.id}`,
	};
	const { transition } = body;
	if (!isObject(transition)) return answer;
	const refused = recover<Error, Answer>(
		Error,
		() => {
			takeTransition(issue, { transition }, ask);
			return { status: 200, body: { errorMessages: [], errors: {} } };
		},
		refusedAnswer,
	);
	const { status, body: errorCollection } = refused;
	return { ...answer, transition: { status, errorCollection } };
}

function refusedAnswer(error: Error): Answer {
	const answer = answerToRefused(error);
	if (!answer) throw new Error('A transition broke.', { cause: error });
	return answer;
}

function createIssue(ask: Ask): Answer {
	return created(createOne(ask.body, ask), oneIssue);
}

/** Maximum number of issues in one request on Cloud. */
const largestBatch = 50;

interface FailedElement {
	status: number;
	elementErrors: ErrorCollection;
	failedElementNumber: number;
}

/**
 * Creates what can be created: 201 if at least one issue was created, 400 if none was; for each that
 * was not, its number and the reasons. Source: operation "Bulk create issue".
 */
function createIssues(ask: Ask): Answer {
	const { issueUpdates } = ask.body;
	if (!Array.isArray(issueUpdates) || issueUpdates.length === 0) {
		throw refusal(400, "The 'issueUpdates' of the request are missing.");
	}
	if (ask.jira.flavour === 'cloud' && issueUpdates.length > largestBatch) {
		throw refusal(400, `The number of issues must not exceed the limit '${largestBatch}'`);
	}
	const issues: unknown[] = [];
	const errors: FailedElement[] = [];
	for (const [failedElementNumber, update] of (issueUpdates as unknown[]).entries()) {
		recover(
			RefusedWrite,
			() => {
				issues.push(createOne(isObject(update) ? update : {}, ask));
			},
			({ collection }) => {
				errors.push({ status: 400, elementErrors: collection, failedElementNumber });
			},
		);
	}
	const counts = { issues: issues.length, keys: issues.length };
	return { status: issues.length > 0 ? 201 : 400, body: { issues, errors }, ...counts };
}

/** Creating issues, one or many. */
export const createIssueRoutes = routes({
	'POST issue': createIssue,
	'POST issue/bulk': createIssues,
});
