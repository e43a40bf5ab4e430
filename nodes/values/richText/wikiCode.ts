import type { AdfNode } from './adf';

/** The languages that Jira's {code} macro knows; it shows a warning for any other. */
const codeLanguages = new Set(
	(
		'actionscript ada applescript bash c c# c++ cpp css erlang go groovy haskell html java ' +
		'javascript js json lua objc perl php python r ruby scala sh sql swift visualbasic xml yaml'
	).split(' '),
);

/** Other names that Markdown uses for them. */
const codeLanguageNames: Readonly<Record<string, string>> = {
	cs: 'c#',
	csharp: 'c#',
	golang: 'go',
	javascriptreact: 'javascript',
	jsx: 'javascript',
	kotlin: 'java',
	'objective-c': 'objc',
	pl: 'perl',
	py: 'python',
	python3: 'python',
	rb: 'ruby',
	shell: 'bash',
	svg: 'xml',
	ts: 'javascript',
	tsx: 'javascript',
	typescript: 'javascript',
	vb: 'visualbasic',
	xhtml: 'html',
	yml: 'yaml',
	zsh: 'bash',
};

/** Writes a code block as {code} in a language that Jira knows, else as {noformat}. */
export function codeBlockToWiki({ attrs, content }: AdfNode): string {
	const text = content?.[0]?.text ?? '';
	const given = String(attrs?.language ?? '').toLowerCase();
	const language = codeLanguageNames[given] ?? given;
	// Without a language Jira would colour the text as Java.
	const hasLanguage = codeLanguages.has(language) && !text.includes('{code');
	const [start, end] = hasLanguage
		? [`{code:${language}}`, '{code}']
		: ['{noformat}', '{noformat}'];
	const body = hasLanguage ? text : text.replace(/\{noformat/g, '{ noformat');
	return `${start}\n${body}\n${end}`;
}
