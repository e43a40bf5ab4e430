import { call, type Send } from '../../../connection';

/** The endpoint for how a board is set up. */
export const CONFIGURATION = 'GET /rest/agile/1.0/board/{boardId}/configuration';

/** A column of a board. */
export interface Column {
	readonly name: string;
	readonly statuses: ReadonlyArray<{ readonly id: string }>;
}

/** How a board is set up, as Jira returns it. */
export interface Configuration {
	readonly id: number;
	readonly name: string;
	readonly type?: string;
	readonly filter?: { readonly id: string };
	/** Of a kanban board. */
	readonly subQuery?: { readonly query?: string };
	readonly columnConfig: {
		readonly columns: readonly Column[];
		readonly constraintType?: string;
	};
	/** Of a scrum board. */
	readonly estimation?: {
		/** `none`, `issueCount` or `field`. */
		readonly type: string;
		readonly field?: { readonly fieldId: string; readonly displayName: string };
	};
	readonly ranking?: { readonly rankCustomFieldId?: number };
}

/** How a board is set up. */
export async function boardConfiguration(
	boardId: string,
	send: Send<typeof CONFIGURATION>,
): Promise<Configuration> {
	return (await send(call(CONFIGURATION, { path: { boardId } }))) as Configuration;
}

/** The column whose issues are done: the last one with statuses. Source: the description of {@link CONFIGURATION}. */
export function doneColumn({ columnConfig }: Configuration): Column | undefined {
	return columnConfig.columns.findLast(({ statuses }) => statuses.length > 0);
}

/** The IDs of the statuses in which issues of a board are done. */
export function doneStatuses(configuration: Configuration): ReadonlySet<string> {
	return new Set(doneColumn(configuration)?.statuses.map(({ id }) => id));
}
