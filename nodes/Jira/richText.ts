import { richTextFormOf, type Endpoint } from '../endpoints';
import type { WrittenText } from '../fields';
import { ItemRefused, type RunContext } from '../operation';
import type { FieldValue } from '../values/fieldTarget';
import {
	mentionsIn,
	richTextFor,
	RichTextRefused,
	type TextFiles,
	type TextFormat,
} from '../values/richText';
import { PEOPLE, personNamed } from './people';

/** A text, and what it may show. */
export interface TextToWrite {
	readonly format: TextFormat | undefined;
	/** Text of that format, or an ADF document as an object. */
	readonly text: WrittenText['text'] | object;
	/** The files of the issue that the text may show. */
	readonly files?: TextFiles | undefined;
}

/**
 * The rich text of an item in the API's format. The people that it mentions by name are looked up once per run.
 *
 * @param endpoint the endpoint that receives the text
 * @throws ItemRefused if the API cannot accept it
 */
export async function richText(
	{ format = 'markdown', text, files = {} }: TextToWrite,
	context: RunContext<typeof PEOPLE>,
	endpoint: Endpoint = 'PUT /rest/api/3/issue/{issueIdOrKey}',
): Promise<FieldValue> {
	const form = richTextFormOf(endpoint, context.site.flavour);
	const people = await mentionedPeople(mentionsIn(format, text), context);
	return withReason(
		() =>
			richTextFor(form, format, text, {
				...files,
				people,
				...webUrlOf(context),
			}) as unknown as FieldValue,
	);
}

/** Where `[SUP-1]` in a text leads to. */
function webUrlOf({ site: { webUrl } }: Pick<RunContext, 'site'>): { site?: string } {
	return webUrl === undefined ? {} : { site: webUrl };
}

/** A rich text of a form in the format that the site requires; undefined if there is none. */
export async function richTextIn(
	written: WrittenText | undefined,
	context: RunContext<typeof PEOPLE>,
): Promise<FieldValue | undefined> {
	return written && (await richText(written, context));
}

/** What work with a text returns; a text that Jira cannot accept refuses the item. */
export function withReason<Made>(work: () => Made): Made {
	try {
		return work();
	} catch (error) {
		throw error instanceof RichTextRefused
			? new ItemRefused(error.message, "Choose another 'Text Format', or correct the text.")
			: error;
	}
}

/**
 * The people whom a text mentions: their account IDs on Cloud, their user names on Data Center, by the names in the
 * text. Somebody who is not found stays in the text as a name.
 */
async function mentionedPeople(
	names: readonly string[],
	context: RunContext<typeof PEOPLE>,
): Promise<ReadonlyMap<string, string>> {
	const people = new Map<string, string>();
	for (const name of names) {
		const person = await personNamed({ by: 'any', value: name }, '@', context).catch(
			(reason: unknown) => {
				if (!(reason instanceof ItemRefused)) throw reason;
				context.tell(`The text mentions "${name}", which stays text: ${whyNot(reason)}`);
				return undefined;
			},
		);
		if (person?.is === 'reference') people.set(name, person.value);
	}
	return people;
}

function whyNot({ message, description }: ItemRefused): string {
	return `${message.replace(/^.*?, but /s, '')}. ${description}`;
}
