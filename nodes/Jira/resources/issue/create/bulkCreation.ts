import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../../connection';
import type { BatchAnswer } from '../../../../operation';
import type { CreateInput } from './form';
import { bodyOfNew } from './preparedIssue';

/** The endpoint that creates several issues. */
export const BULK_CREATE = 'POST /rest/api/3/issue/bulk';

/** The most issues of one request. */
export const MOST_CREATED = 50;

/** The request that creates several issues. */
export function creation(asked: readonly CreateInput[]) {
	return call(BULK_CREATE, { body: { issueUpdates: asked.map(bodyOfNew) } });
}

interface BulkCreated {
	readonly issues?: readonly IDataObject[] | null;
	readonly errors?: ReadonlyArray<{
		readonly status: number;
		readonly elementErrors: unknown;
		readonly failedElementNumber?: number;
	}> | null;
}

/** Jira lists the created issues in the order of the request, and leaves out refused ones. */
export function readCreated(body: unknown, asked: readonly unknown[]): BatchAnswer[] {
	const { issues, errors } = (body ?? {}) as BulkCreated;
	const refusals = new Map((errors ?? []).map((error) => [error.failedElementNumber, error]));
	// If some are missing, the others cannot be assigned.
	const isComplete = (issues ?? []).length + refusals.size === asked.length;
	const created = (isComplete ? (issues ?? []) : [])[Symbol.iterator]();
	return asked.map((_, position) => {
		const refusal = refusals.get(position);
		if (refusal !== undefined) return { refused: refusal.elementErrors, status: refusal.status };
		const next = created.next();
		return next.done === true ? 'unnamed' : { output: next.value };
	});
}
