import type { FieldDefinition } from '../fields/definition';
import { serviceDeskApi } from '../rest/route';
import type { Approval, SlaCycle } from '../serviceManagement';
import { jiraDateTime } from '../time';
import { timeZoneOf } from './context';
import type { ViewContext } from './context';
import { personView } from './user';

/** A time in the four forms of Jira Service Management (schema `DateDTO`). */
function timeView(time: number, view: ViewContext): Record<string, unknown> {
	const jira = jiraDateTime(time, timeZoneOf(view));
	const iso8601 = jira.replace(/\.\d{3}/, '');
	return { iso8601, jira, friendly: jira.slice(0, 16).replace('T', ' '), epochMillis: time };
}

/** A duration (schema `DurationDTO`): `2h 5m`. */
function durationView(millis: number): Record<string, unknown> {
	const minutes = Math.floor(Math.abs(millis) / 60_000);
	const friendly = `${millis < 0 ? '-' : ''}${Math.floor(minutes / 60)}h ${minutes % 60}m`;
	return { millis, friendly };
}

function cycleView(cycle: SlaCycle, view: ViewContext): Record<string, unknown> {
	const { service } = view.jira;
	const { start, goal, stop, pausedSince, paused } = cycle;
	const elapsed = service.elapsed(cycle);
	return {
		startTime: timeView(start, view),
		...(stop === null ? {} : { stopTime: timeView(stop, view) }),
		...(pausedSince === null ? { breachTime: timeView(start + paused + goal, view) } : {}),
		breached: service.isBreached(cycle),
		...(stop === null ? { paused: pausedSince !== null, withinCalendarHours: true } : {}),
		goalDuration: durationView(goal),
		elapsedTime: durationView(elapsed),
		remainingTime: durationView(goal - elapsed),
	};
}

/** An SLA of a request (schema `SlaInformationDTO`), also as the value of its field. */
export function slaView(
	{ id, name, schema }: FieldDefinition,
	issueId: string,
	view: ViewContext,
): Record<string, unknown> {
	const cycles = view.jira.service.cyclesOf(id, issueId);
	const ongoing = cycles.find(({ stop }) => stop === null);
	const metric = String(schema?.customId);
	return {
		id: metric,
		name,
		_links: { self: `${view.jira.webUrl}${serviceDeskApi}/request/${issueId}/sla/${metric}` },
		completedCycles: cycles.filter(({ stop }) => stop !== null).map((one) => cycleView(one, view)),
		...(ongoing === undefined ? {} : { ongoingCycle: cycleView(ongoing, view) }),
	};
}

/** An approval (schema `ApprovalDTO`). */
export function approvalView(approval: Approval, view: ViewContext): Record<string, unknown> {
	const { id, issueId, name, created, completed, decision, approvers } = approval;
	return {
		id,
		name,
		finalDecision: decision,
		canAnswerApproval:
			decision === 'pending' &&
			approvers.some(({ accountId }) => accountId === view.viewer?.accountId),
		approvers: approvers.map((one) => ({
			approver: customerView(one.accountId, view),
			approverDecision: one.decision,
		})),
		createdDate: timeView(created, view),
		...(completed === null ? {} : { completedDate: timeView(completed, view) }),
		_links: { self: `${view.jira.webUrl}${serviceDeskApi}/request/${issueId}/approval/${id}` },
	};
}

/** A person as Jira Service Management shows one (schema `UserDTO`). */
function customerView(accountId: string, view: ViewContext): Record<string, unknown> {
	const user = view.jira.users.get(accountId);
	if (user === undefined) return { displayName: accountId };
	const { self, avatarUrls, ...person } = personView(user, view);
	delete person.accountType;
	return { ...person, _links: { jiraRest: self, avatarUrls, self } };
}
