import type { IDataObject } from 'n8n-workflow';
import { FieldValueRefused } from './fieldValueRefused';

/** A sprint in Jira Cloud's format, without empty values. Dates are in ISO 8601. */
export interface Sprint extends IDataObject {
	readonly id: number;
	readonly name: string;
	readonly state: 'future' | 'active' | 'closed';
	readonly boardId?: number;
	readonly goal?: string;
	readonly startDate?: string;
	readonly endDate?: string;
	readonly completeDate?: string;
}

/**
 * The sprint in a field's value: an object, or the string form of a Java object from Jira Data Center. Undefined for
 * any other value.
 */
export function sprintOf(value: unknown): Sprint | undefined {
	if (typeof value === 'string') return sprintIn(propertiesOf(value));
	return typeof value === 'object' && value !== null ? sprintIn(value as IDataObject) : undefined;
}

/**
 * What the value of a field says which sprint to set: its ID, or a name to look up.
 *
 * @param value a number, a name, a sprint as Jira returns it, or a list with at most one sprint that is not closed
 * @returns undefined if it has only closed sprints, in which an issue stays
 * @throws FieldValueRefused
 */
export function sprintToSet(value: unknown): number | string | undefined {
	const open = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
		(entry) => sprintOf(entry)?.state !== 'closed',
	);
	const [sprint, ...others] = open;
	if (open.length === 0) return undefined;
	if (others.length > 0) throw new FieldValueRefused('one sprint', value);
	const { id, name } = sprintOf(sprint) ?? ((sprint ?? {}) as { id?: unknown; name?: unknown });
	if (id !== undefined) return Number(id);
	return String(name ?? sprint).trim();
}

/** The sprints in the fields of an issue, in Jira's order. */
export function sprintsIn(fields: IDataObject): Sprint[] {
	const sprints: Sprint[] = [];
	for (const value of Object.values(fields)) {
		for (const entry of Array.isArray(value) ? value : [value]) {
			const sprint = sprintOf(entry);
			if (sprint !== undefined) sprints.push(sprint);
		}
	}
	return sprints;
}

function sprintIn(properties: IDataObject | undefined): Sprint | undefined {
	const { id, name } = properties ?? {};
	if (properties === undefined || id === undefined || typeof name !== 'string') return undefined;
	// A sprint belongs to a board, which the board API and Data Center's text call by different names.
	const boardId = properties['boardId'] ?? properties['originBoardId'] ?? properties['rapidViewId'];
	if (boardId === undefined) return undefined;
	const { state, goal, startDate, endDate, completeDate } = properties;
	if (!/^(?:future|active|closed)$/i.test(String(state))) return undefined;
	const sprint = {
		id: Number(id),
		name,
		state: String(state).toLowerCase(),
		boardId: Number(boardId),
		goal,
		startDate,
		endDate,
		completeDate,
	};
	const told = Object.entries(sprint).filter(
		([, value]) => value !== undefined && value !== '' && value !== null,
	);
	return Object.fromEntries(told) as unknown as Sprint;
}

const SPRINT_TEXT = /^com\.atlassian\.greenhopper\.service\.sprint\.Sprint@[\da-f]+\[(.*)\]$/s;

/** A name or a goal may contain commas, so only a comma before a known name ends a property. */
const PROPERTY_START =
	/(?:^|,)(id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate|sequence|synced|autoStartStop|incompleteIssuesDestinationId)=/g;

/** The properties in `…Sprint@5de0588[id=230,rapidViewId=4,state=ACTIVE,name=…]`; `<null>` means empty. */
function propertiesOf(text: string): IDataObject | undefined {
	const inside = SPRINT_TEXT.exec(text)?.[1];
	if (inside === undefined) return undefined;
	const starts = [...inside.matchAll(PROPERTY_START)];
	const properties = starts.map((start, index): [string, string] => [
		start[1] ?? '',
		inside.slice(start.index + start[0].length, starts[index + 1]?.index),
	]);
	return Object.fromEntries(properties.filter(([, value]) => value !== '<null>'));
}
