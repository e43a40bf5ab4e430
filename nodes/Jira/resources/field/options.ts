import type { IDataObject } from 'n8n-workflow';
import { call, listPagesAhead, type Send, type Site } from '../../../connection';
import { definedOnly } from '../../../values/definedOnly';
import { sameName } from '../../../values/named';
import type { FieldContext } from './contexts';

/** The endpoint for the options of a field in one context. Only Cloud has it. */
export const OPTIONS = 'GET /rest/api/3/field/{fieldId}/context/{contextId}/option';

/** The most options of one page, as the document says for a request that names no number. */
const PAGE_SIZE = 100;

/** An option as Jira Cloud shows it. */
export interface Option {
	readonly id: string;
	readonly value: string;
	readonly disabled?: boolean;
	/** The option that it belongs to, in a cascading list. */
	readonly optionId?: string;
}

/** An option of either kind of Jira, with what its own answer does not say. */
export interface PlacedOption {
	/** Jira's own form of it. */
	readonly option: Omit<Option, 'id'> & { readonly id: string | number };
	readonly parent?: Pick<PlacedOption['option'], 'id' | 'value' | 'disabled'> | undefined;
	readonly context?: FieldContext | undefined;
}

/** The options of a field in one context: first those without a parent, then those that have one. */
export async function* optionPages(
	fieldId: string,
	contextId: string,
	send: Send<typeof OPTIONS>,
	site: Pick<Site, 'flavour'>,
): AsyncGenerator<readonly Option[], void> {
	const request = call(OPTIONS, { path: { fieldId, contextId } });
	const limits = { limit: Infinity, pageSize: PAGE_SIZE };
	for await (const page of listPagesAhead(send, site, request, limits)) {
		yield page as readonly Option[];
	}
}

/** Whether people cannot choose an option: it is disabled, or the one that it belongs to is. */
export function isDisabled({ option, parent }: PlacedOption): boolean {
	return option.disabled === true || parent?.disabled === true;
}

/** What people read of an option. */
export function shownOption({ option, parent, context }: PlacedOption): IDataObject {
	return definedOnly({
		id: String(option.id),
		value: option.value,
		disabled: option.disabled ?? false,
		parent: parent && { id: String(parent.id), value: parent.value },
		context: context && { id: context.id, name: context.name },
	}) as IDataObject;
}

/**
 * The option with a value, as Jira compares them: regardless of case, among those with the same parent. Source:
 * `getOptionForValue` in Jira's OptionsImpl.
 *
 * @param parentId of the option that it belongs to; undefined for one that belongs to none
 */
export function optionValued(
	value: string,
	parentId: string | undefined,
	options: readonly Option[],
): Option | undefined {
	return options.find((one) => one.optionId === parentId && sameName(one.value, value));
}
