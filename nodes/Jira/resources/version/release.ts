import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { choiceField, dateField, preparedField, shownWhen, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { dayIn } from '../../../values/timeZone';
import { writtenVersion } from './simplifyVersion';
import {
	versionCalled,
	versionEndpoints,
	versionField,
	versionFields,
	versionLookUps,
	withVersionId,
} from './versionField';

const VERSION = 'GET /rest/api/3/version/{id}';

export const releaseVersion = operation({
	displayName: 'Release',
	action: 'Release version',
	phrases: ['ship version', 'publish release', 'unrelease version'],
	description:
		'Release a version, and move its unresolved issues to another one; or take that back',
	effect: 'released',
	endpoint: 'PUT /rest/api/3/version/{id}',
	endpoints: {
		cloud: [...versionEndpoints.cloud, VERSION],
		dataCenter: [...versionEndpoints.dataCenter, VERSION],
	},
	optional: [...versionLookUps, VERSION],
	fields: {
		...versionFields,
		changeTo: choiceField(
			'Change To',
			[
				{ name: 'Released', value: 'released' },
				{ name: 'Unreleased', value: 'unreleased' },
			],
			{ description: 'Whether to release the version or to take its release back' },
		),
		releaseDate: shownWhen(
			dateField('Release Date', {
				description: 'The day of the release; today, if it is left empty',
			}),
			{ changeTo: ['released'] },
		),
		moveUnresolvedTo: shownWhen(
			versionField('Move Unresolved To', {
				description:
					'The version of the same project that its unresolved issues get as their fix version instead; if it is left empty, they stay',
			}),
			{ changeTo: ['released'] },
		),
		simplify: simplifyField(),
		/** See `prepare`. */
		body: preparedField<IDataObject>(),
	},

	prepare: async (asked, context) => {
		const known = await withVersionId(asked, context);
		const { changeTo, moveUnresolvedTo, project, releaseDate } = asked;
		if (changeTo === 'unreleased') return { ...known, body: { released: false } };
		const other =
			moveUnresolvedTo &&
			(await versionCalled(moveUnresolvedTo, 'Move Unresolved To', project, context));
		// Jira wants the address of the other version, as it writes it.
		const target =
			other === undefined
				? undefined
				: await context.loadOnce(
						`version ${other}`,
						async () =>
							(await context.send(call(VERSION, { path: { id: other } }))) as { self?: string },
					);
		const body = definedOnly({
			released: true,
			releaseDate: releaseDate ?? dayIn(context.now(), context.timeZone),
			moveUnfixedIssuesTo: target?.self,
		});
		return { ...known, body };
	},
	request: ({ version, body = {} }) => ({ path: { id: version.value }, body }),
	output: writtenVersion,
});
