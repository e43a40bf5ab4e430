import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { simplifyField } from '../../../fields';
import { operation, type RunContext } from '../../../operation';
import { boardId, BOARDS, ownBoardField } from '../../boards';
import { simplifyEach } from '../../simplified/simplifiedValue';
import { isRefused } from '../../unlessRefused';
import { boardConfiguration, CONFIGURATION, doneColumn } from './configuration';
import { withBoardUrl } from './simplifyBoard';

const STATUSES = 'GET /rest/api/3/status';

export const getBoardConfiguration = operation({
	displayName: 'Get Configuration',
	action: 'Get configuration of board',
	phrases: ['board columns', 'board settings', 'estimation field'],
	description: 'Get the columns of a board with their statuses, its filter, estimation and ranking',
	endpoints: [CONFIGURATION, STATUSES, BOARDS],
	optional: [STATUSES, BOARDS],
	fields: { board: ownBoardField(), simplify: simplifyField() },

	run: async ({ board, simplify }, context) => {
		const { send, site } = context;
		const configuration = await boardConfiguration(await boardId(board, context), send);
		if (!simplify) return configuration as unknown as IDataObject;
		const names = await statusNames(context);
		const { id, name, type, filter, subQuery, columnConfig, estimation, ranking } = configuration;
		const shown = {
			id,
			name,
			type,
			filterId: filter?.id,
			subQuery: subQuery?.query,
			columns: columnConfig.columns.map(({ statuses: mapped, ...column }) => ({
				...column,
				statuses: mapped.map((status) => names.get(status.id) ?? status.id),
				statusIds: mapped.map((status) => status.id),
			})),
			doneColumn: doneColumn(configuration)?.name,
			constraintType: columnConfig.constraintType,
			estimation: estimation && { type: estimation.type, ...estimation.field },
			rankFieldId: ranking?.rankCustomFieldId,
		};
		return withBoardUrl(simplifyEach(shown as unknown as IDataObject), id, site);
	},
});

/** The names of statuses by their IDs; if Jira refuses to list them, the user is told that they are missing. */
async function statusNames({
	loadOnce,
	send,
	tell,
}: RunContext<typeof STATUSES>): Promise<ReadonlyMap<string, string>> {
	const statuses = await loadOnce('names of statuses', async () =>
		send(call(STATUSES)).catch((reason: unknown) => {
			if (!isRefused(reason)) throw reason;
			tell(`'statuses' holds IDs in place of names, which could not be read: ${reason.message}.`);
			return [];
		}),
	);
	return new Map(
		(statuses as ReadonlyArray<{ id: string; name: string }>).map(({ id, name }) => [id, name]),
	);
}
