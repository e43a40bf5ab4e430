/** `issueLinkType` and `issue-link-type` become `issue link type`. */
export function wordsOf(name: string): string {
	return name
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.split(/[\s_-]+/)
		.join(' ')
		.toLowerCase();
}

/** `issue link` becomes `issueLink`. */
export function camelCase(words: string): string {
	return words.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `issueLink` becomes `IssueLink`. */
export function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words with a fixed spelling in the editor's labels. */
const ALWAYS: Readonly<Record<string, string>> = {
	id: 'ID',
	ids: 'IDs',
	jql: 'JQL',
	url: 'URL',
	...Object.fromEntries(
		['and', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'to'].map((word) => [word, word]),
	),
};

/** Words as the label of a field: `Link Type ID`. */
export function label(words: string): string {
	const labels = words.split(' ').map((word) => ALWAYS[word] ?? capitalized(word));
	return capitalized(labels.join(' '));
}

/** Words in a sentence, with acronyms in capitals: `ID of the link`. */
export function inSentence(words: string): string {
	return words
		.split(' ')
		.map((word) => (/^(?:ids?|jql|url)$/.test(word) ? (ALWAYS[word] ?? word) : word))
		.join(' ');
}

/** `an issue`, `a user`. */
export function withArticle(words: string): string {
	return `${/^(?:[aeio]|u(?!ser|nit|ni|ri|rl))/.test(words) ? 'an' : 'a'} ${words}`;
}

/** The plural of a thing: `properties`, `statuses`. */
export function plural(words: string): string {
	if (/person$/.test(words)) return words.replace(/person$/, 'people');
	if (isPlural(words)) return words;
	if (/[^aeiou]y$/.test(words)) return words.replace(/y$/, 'ies');
	return /(?:s|x|ch|sh)$/.test(words) ? `${words}es` : `${words}s`;
}

/** The singular: `property`, `component`; a singular stays unchanged. */
export function singular(words: string): string {
	if (/people$/.test(words)) return words.replace(/people$/, 'person');
	if (/(?:ss|us|is)$/.test(words)) return words;
	if (/ies$/.test(words)) return words.replace(/ies$/, 'y');
	return words.replace(/(?<=ss|us|x|ch|sh)es$|s$/, '');
}

/** Whether words are a plural. */
export function isPlural(words: string): boolean {
	return singular(words) !== words;
}

const PAST: Readonly<Record<string, string>> = {
	begin: 'begun',
	find: 'found',
	make: 'made',
	put: 'put',
	read: 'read',
	reset: 'reset',
	run: 'run',
	send: 'sent',
	set: 'set',
	split: 'split',
	submit: 'submitted',
	take: 'taken',
	transfer: 'transferred',
	write: 'written',
};

/** The past participle of a verb: `added`, `copied`, `logged`. */
export function done(verb: string): string {
	const irregular = PAST[verb];
	if (irregular !== undefined) return irregular;
	if (verb.endsWith('e')) return `${verb}d`;
	if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ied');
	// One short syllable: log, stop.
	return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}
