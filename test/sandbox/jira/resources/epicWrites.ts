import { softwareFieldIds } from '../fields/software';
import type { Issue } from '../model';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { userOf, visibleIssue } from '../rest/find';
import { agileRoutesOf } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { rankField, rankIssues } from '../rank';
import { epicView, setEpicDetails } from '../views/board';
import { epicNamed } from './boardParts';
import { moved, namedIssues } from './movedIssues';

/** Source: github.com/pycontribs/jira/pull/1450. */
const nextGen =
	'The request contains a next-gen issue. This operation cant add next-gen issues to epics.';

/** The epics of team-managed projects are parents, which these operations do not know. */
function refuseTeamManaged(issues: readonly Issue[], { jira }: Ask): void {
	const styles = issues.map(({ projectId }) => jira.projects.get(projectId)?.style);
	if (jira.flavour === 'cloud' && styles.includes('next-gen')) throw refusal(400, nextGen);
}

const colours = /^color_(?:[1-9]|1[0-4])$/;

function updateEpic(ask: Ask): Answer {
	const { jira, body } = ask;
	const epic = epicNamed(ask);
	const { key } = (body.color ?? {}) as { key?: unknown };
	if (key !== undefined && !colours.test(String(key))) {
		throw refusal(400, [], { color: 'The color of the epic is not valid.' });
	}
	const text = (name: string) => {
		const given = body[name];
		if (given === undefined) return {};
		if (typeof given !== 'string' || given.trim() === '') {
			throw refusal(400, [], { [name]: `The ${name} of an epic is required.` });
		}
		// On Cloud, the name of an epic is its summary.
		const isField = name === 'name' && jira.flavour === 'dataCenter';
		return { [isField ? softwareFieldIds.epicName : 'summary']: given };
	};
	const values = { ...text('name'), ...text('summary') };
	jira.issues.change(epic, { values }, userOf(ask).accountId);
	setEpicDetails(epic, {
		...(key === undefined ? {} : { color: String(key) }),
		...(typeof body.done === 'boolean' ? { done: body.done } : {}),
	});
	return ok(epicView(epic, ask));
}

function put(issues: readonly Issue[], epic: Issue | undefined, ask: Ask): Answer {
	const { flavour, issues: store } = ask.jira;
	const field = flavour === 'cloud' ? 'parent' : softwareFieldIds.epicLink;
	for (const issue of issues) {
		store.change(issue, { values: { [field]: epic?.id ?? null } }, userOf(ask).accountId);
	}
	return moved(issues);
}

function addToEpic(ask: Ask): Answer {
	const epic = epicNamed(ask);
	const issues = namedIssues(ask);
	refuseTeamManaged(issues, ask);
	return put(issues, epic, ask);
}

function removeFromEpics(ask: Ask): Answer {
	const issues = namedIssues(ask);
	refuseTeamManaged(issues, ask);
	return put(issues, undefined, ask);
}

const noAnchor = 'Exactly one of rankBeforeIssue and rankAfterIssue must be given.';

function rank(ask: Ask): Answer {
	const { rankBeforeIssue: before, rankAfterIssue: after, rankCustomFieldId: field } = ask.body;
	const issues = namedIssues(ask);
	if ((before === undefined) === (after === undefined)) throw refusal(400, noAnchor);
	const anchor = visibleIssue(String(before ?? after), ask);
	if (anchor === undefined) throw refusal(400, 'The issue to rank by does not exist.');
	if (field !== undefined && Number(field) !== rankField) {
		throw refusal(400, `The rank field ${String(field)} does not exist.`);
	}
	const ids = issues.map(({ id }) => id);
	rankIssues(ids, anchor.id, before === undefined ? 'after' : 'before', ask.jira);
	return moved(issues);
}

/** Epics, to write, what is in them, and the order of issues. */
export const epicWriteRoutes: readonly Route[] = agileRoutesOf(
	{
		'POST epic/{epicIdOrKey}': updateEpic,
		'POST epic/{epicIdOrKey}/issue': addToEpic,
		'POST epic/none/issue': removeFromEpics,
		'PUT issue/rank': rank,
	},
	{ needsUser: true },
);
