import type { IDataObject } from 'n8n-workflow';
import { call, RequestFailed } from '../../../connection';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { unlessRefused } from '../../unlessRefused';
import { epicField } from './epicField';
import { simplifyEpic } from './simplifyEpic';
import { ISSUE, shownEpic, teamManagedEpic } from './teamManaged';

const EPIC = 'GET /rest/agile/1.0/epic/{epicIdOrKey}';

export const getEpic = operation({
	displayName: 'Get',
	action: 'Get epic',
	phrases: ['read epic'],
	description: 'Get the name, color and state of an epic',
	endpoints: [EPIC, ISSUE],
	optional: [ISSUE],
	fields: { epic: epicField(), simplify: simplifyField() },

	run: async (asked, context) => {
		const { send, site } = context;
		const epic = await send(call(EPIC, { path: { epicIdOrKey: asked.epic } })).catch(
			async (reason: unknown) => {
				const status = reason instanceof RequestFailed ? reason.failure.status : undefined;
				if (status !== 400 && status !== 404) throw reason;
				const found = async () => await teamManagedEpic(asked.epic, context);
				const issue = await unlessRefused(found, undefined);
				if (issue === undefined) throw reason;
				return shownEpic(issue);
			},
		);
		return simplifiedIf(asked, epic as IDataObject, (shown) => simplifyEpic(shown, site));
	},
});
