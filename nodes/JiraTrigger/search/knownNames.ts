import type { IDataObject } from 'n8n-workflow';
import { call } from '../../connection';
import { foldedName } from '../../values/named';
import { namesIn, type Known, type KnownField } from '../wanted/known';
import type { Wanted } from '../wanted/wanted';
import type { AskedJira } from './askedJira';

const MYSELF = 'GET /rest/api/3/myself';
const FIELDS = 'GET /rest/api/3/field';

/**
 * What is needed to compare changes with what the user wants: who the account is, and the IDs of the named fields.
 * People and projects are compared as they are written, with all that a search tells of them.
 */
export async function knownNames(wanted: Wanted, { send }: AskedJira): Promise<Known> {
	const { fields } = namesIn(wanted);
	const [me, found] = await Promise.all([
		mayMeanMe(wanted) ? send(call(MYSELF)) : undefined,
		fields.length > 0 ? send(call(FIELDS)) : undefined,
	]);
	return {
		...(me === undefined ? {} : { me: me as IDataObject }),
		fields: fieldsCalled(fields, Array.isArray(found) ? (found as KnownField[]) : []),
	};
}

function mayMeanMe({ ignoreOwnChanges, ignorePeople, assigned, comments }: Wanted): boolean {
	return (
		ignoreOwnChanges ||
		ignorePeople.length > 0 ||
		assigned.is === 'me' ||
		assigned.is === 'person' ||
		comments.mentions !== undefined
	);
}

/** Fields by ID or name; a name that several fields have stays as it is written. */
function fieldsCalled(
	written: readonly string[],
	fields: readonly KnownField[],
): ReadonlyMap<string, KnownField> {
	return new Map(
		written.flatMap((called) => {
			const byId = fields.filter(({ id }) => foldedName(id) === foldedName(called));
			const byName = fields.filter(({ name }) => foldedName(name) === foldedName(called));
			const [field, ...others] = byId.length > 0 ? byId : byName;
			return field === undefined || others.length > 0 ? [] : [[called, field] as const];
		}),
	);
}
