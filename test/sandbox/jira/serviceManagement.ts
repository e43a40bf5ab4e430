import type { FieldDefinition } from './fields/definition';
import { serviceFields } from './fields/serviceManagement';
import type { Issue } from './model';
import type { JiraState } from './state';

/** One run of an SLA's clock. Times are milliseconds since 1970, without working hours. */
export interface SlaCycle {
	readonly start: number;
	goal: number;
	stop: number | null;
	pausedSince: number | null;
	/** How long it was paused before. */
	paused: number;
}

export interface Approval {
	readonly id: string;
	readonly issueId: string;
	readonly name: string;
	readonly created: number;
	completed: number | null;
	decision: 'approved' | 'declined' | 'pending';
	readonly approvers: Array<{ readonly accountId: string; decision: Approval['decision'] }>;
}

/** The SLAs and approvals of requests (Jira Service Management). What the people of a test do moves them. */
export class ServiceManagement {
	readonly approvals: Approval[] = [];

	private readonly cycles = new Map<string, SlaCycle[]>();

	private nextId = 1;

	constructor(private readonly clock: () => number) {}

	/** The cycles of an SLA, oldest first; only the last one may be under way. */
	cyclesOf(fieldId: string, issueId: string): readonly SlaCycle[] {
		return this.cycles.get(`${fieldId} ${issueId}`) ?? [];
	}

	start(fieldId: string, issue: Issue, goal: number): SlaCycle {
		const cycle = { start: this.clock(), goal, stop: null, pausedSince: null, paused: 0 };
		const before = this.cyclesOf(fieldId, issue.id);
		this.cycles.set(`${fieldId} ${issue.id}`, [...before, cycle]);
		// The value of the field only says that there is one.
		issue.values = { ...issue.values, [fieldId]: issue.id };
		return cycle;
	}

	ask(fieldId: string, issue: Issue, name: string, accountIds: readonly string[]): Approval {
		const approval: Approval = {
			id: String(this.nextId++),
			issueId: issue.id,
			name,
			created: this.clock(),
			completed: null,
			decision: 'pending',
			approvers: accountIds.map((accountId) => ({ accountId, decision: 'pending' })),
		};
		this.approvals.push(approval);
		issue.values = { ...issue.values, [fieldId]: issue.id };
		return approval;
	}

	/** One approver decides; here that is enough. */
	decide(approval: Approval, accountId: string, decision: 'approved' | 'declined'): void {
		for (const one of approval.approvers) {
			if (one.accountId === accountId) one.decision = decision;
		}
		approval.decision = decision;
		approval.completed = this.clock();
	}

	elapsed({ start, stop, pausedSince, paused }: SlaCycle): number {
		return (stop ?? pausedSince ?? this.clock()) - start - paused;
	}

	isBreached(cycle: SlaCycle): boolean {
		return this.elapsed(cycle) > cycle.goal;
	}
}

/** Gives a Jira the fields that Jira Service Management has; without it, nobody sees any. */
export function installServiceManagement({ fields, flavour }: JiraState): void {
	(fields as FieldDefinition[]).push(...serviceFields(flavour));
}
