import { codeBlock, paragraph, strong, textNode } from './adf';
import type { AdfNode } from './adf';

/** Text, blocks whose text is no markup, and macros with markup in them, in their order. */
export type WikiPart = string | { readonly blocks: readonly AdfNode[] } | WikiMacro;

/** A frame around markup: `{quote}…{quote}` or `{panel:title=Note}…{panel}`. */
export interface WikiMacro {
	readonly name: 'quote' | 'panel';
	readonly parameters: MacroParameters;
	readonly parts: readonly WikiPart[];
}

/** `{code:java|title=Main.java}`: the parameters by name, and the one without a name. */
export interface MacroParameters {
	readonly unnamed?: string;
	readonly named: ReadonlyMap<string, string>;
}

/** A macro that is open, with what was in it so far. */
interface OpenMacro {
	readonly name: WikiMacro['name'];
	readonly tag: string;
	readonly parameters: MacroParameters;
	readonly parts: WikiPart[];
}

/** An escaped character, or the tag of a macro; `{{quote}}` is code. */
const TAG = /\\[^\n]|(?<!\{)\{(code|noformat|quote|panel)(?::([^}\n]*))?\}/g;

/**
 * Splits wiki markup at its macros. What opens and is never closed stays text.
 *
 * Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all, "Advanced Formatting".
 */
export function wikiParts(text: string): readonly WikiPart[] {
	const reader = new MacroReader();
	const tags = new RegExp(TAG.source, TAG.flags);
	// Where the last one of each tag is, so that open tags do not each search the whole text.
	const lastOf = { code: text.lastIndexOf('{code}'), noformat: text.lastIndexOf('{noformat}') };
	let end = 0;
	for (let found = tags.exec(text); found; found = tags.exec(text)) {
		const [tag, name, parameters = ''] = found;
		if (name === undefined) continue;
		if (name === 'quote' || name === 'panel') {
			reader.add(text.slice(end, found.index));
			reader.tag(name, tag, parameters);
			end = tags.lastIndex;
			continue;
		}
		const kind = name === 'code' ? 'code' : 'noformat';
		if (lastOf[kind] < tags.lastIndex) continue;
		const closing = text.indexOf(`{${kind}}`, tags.lastIndex);
		reader.add(text.slice(end, found.index));
		reader.add({
			blocks: verbatim(text.slice(tags.lastIndex, closing), name, parametersOf(parameters)),
		});
		end = closing + name.length + 2;
		tags.lastIndex = end;
	}
	reader.add(text.slice(end));
	return reader.finish();
}

class MacroReader {
	private readonly top: WikiPart[] = [];
	private readonly open: OpenMacro[] = [];

	add(part: WikiPart): void {
		if (part === '') return;
		const parts = this.open.at(-1)?.parts ?? this.top;
		const last = parts.at(-1);
		if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
		else parts.push(part);
	}

	/** A tag opens a macro, or closes it if it is open. None can be in another of its name. */
	tag(name: WikiMacro['name'], tag: string, parameters: string): void {
		const isOpen = this.open.some((one) => one.name === name);
		if (!isOpen) this.open.push({ name, tag, parameters: parametersOf(parameters), parts: [] });
		else if (parameters === '') this.close(name);
		else this.add(tag);
	}

	finish(): readonly WikiPart[] {
		while (this.open.length > 0) this.giveUp();
		return this.top;
	}

	private close(name: WikiMacro['name']): void {
		while (this.open.at(-1)?.name !== name) this.giveUp();
		const { parameters, parts } = this.open.pop() as OpenMacro;
		this.add({ name, parameters, parts });
	}

	/** The innermost macro is none: its tag and what follows are part of what surrounds it. */
	private giveUp(): void {
		const { tag, parts } = this.open.pop() as OpenMacro;
		this.add(tag);
		for (const part of parts) this.add(part);
	}
}

function parametersOf(written: string): MacroParameters {
	const named = new Map<string, string>();
	let unnamed: string | undefined;
	for (const parameter of written.split('|')) {
		const [, name, value = ''] = /^\s*(\w+)\s*=(.*)$/.exec(parameter) ?? [];
		if (name !== undefined) named.set(name, value.trim());
		else if (parameter.trim() !== '') unnamed ??= parameter.trim();
	}
	return { ...(unnamed !== undefined && { unnamed }), named };
}

/** A {code} or {noformat} block. Its title stands above it. */
function verbatim(text: string, name: string, { unnamed, named }: MacroParameters): AdfNode[] {
	const body = text.replace(/^[ \t]*\n/, '').replace(/\n[ \t]*$/, '');
	return [
		...titleAbove(named.get('title')),
		codeBlock(body, name === 'code' ? unnamed?.toLowerCase() : undefined),
	];
}

/** The title of a macro as a paragraph of its own. */
export function titleAbove(title: string | undefined): AdfNode[] {
	return title === undefined || title === '' ? [] : [paragraph([textNode(title, [strong])])];
}
