import type { Site } from '../connection';
import { richTextFormOf, type Endpoint } from '../endpoints';
import type { WrittenText } from '../fields';
import { ItemRefused } from '../operation';
import type { FieldValue } from '../values/fieldTarget';
import { richTextFor, RichTextRefused, type TextFiles, type TextFormat } from '../values/richText';

/**
 * The rich text of an item in the API's format.
 *
 * @param endpoint the endpoint that receives the text
 * @param files the files of the issue that the text may show
 */
export function richText(
	{ flavour }: Pick<Site, 'flavour'>,
	format: TextFormat | undefined,
	text: unknown,
	endpoint: Endpoint = 'PUT /rest/api/3/issue/{issueIdOrKey}',
	files: TextFiles = {},
): FieldValue {
	try {
		const form = richTextFormOf(endpoint, flavour);
		return richTextFor(form, format ?? 'markdown', text, files) as unknown as FieldValue;
	} catch (error) {
		throw refusedText(error);
	}
}

/** A rich text of a form in the format that the site requires; undefined if there is none. */
export function richTextIn(site: Site, written: WrittenText | undefined): FieldValue | undefined {
	return written && richText(site, written.format, written.text);
}

function refusedText(error: unknown): unknown {
	return error instanceof RichTextRefused
		? new ItemRefused(error.message, "Choose another 'Text Format', or correct the text.")
		: error;
}
