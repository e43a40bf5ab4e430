import type { NodeFunctions } from '../../connection/transport';
import { fieldKeys, type FieldKeys } from '../../Jira/resources/issue/fieldKeys';
import { fieldsToReturn } from '../../Jira/resources/issue/fieldsToReturn';
import { wikiFields } from '../../Jira/resources/issue/wikiFields';
import { keptAWhile } from '../keptAWhile';
import { nodePlace } from '../nodePlace';
import type { AskedJira } from '../search/askedJira';
import type { AskedOutput } from './outputForm';

/** What a user wants to be returned, with all that has to be known of Jira's fields for that. */
export interface PreparedOutput extends Pick<AskedOutput, 'simplify' | 'textsAs'> {
	/** The IDs of the fields of the issue to read; undefined to return what comes with the event. */
	readonly fields: readonly string[] | undefined;
	readonly keys: FieldKeys | undefined;
	/** Of an issue that is read: IDs of the fields whose texts are in wiki markup. */
	readonly inWiki: readonly string[] | undefined;
}

/**
 * Looks up the fields that the output names; not asked of Jira per delivery.
 *
 * @throws ItemRefused for a field that this Jira does not have
 */
export async function preparedOutput(
	asked: AskedOutput,
	functions: NodeFunctions,
	jira: AskedJira,
): Promise<PreparedOutput> {
	const { issueFrom, fields, simplify, textsAs, fieldNames } = asked;
	const name = JSON.stringify([issueFrom, fields, simplify, textsAs, fieldNames]);
	return await keptAWhile(`output ${nodePlace(functions)} ${name}`, async () => {
		const keys = fieldNames === true ? await fieldKeys(jira) : undefined;
		const ids = fields && (await fieldsToReturn(fields, jira));
		const inWiki = ids && (await wikiFields({ simplify, textsAs, fields: ids }, jira));
		return { simplify, textsAs, fields: ids, keys, inWiki };
	});
}
