import { textField, type Field } from '../../../fields';

/** Which of the attachments are meant, by their names; undefined for all. */
export function namePatternField(): Field<string | undefined> {
	return textField('File Names', {
		placeholder: 'e.g. *.pdf, report-?.xlsx',
		description:
			'Only files with these names, separated by commas: * stands for any characters, ? for one. Capital letters do not matter.',
	});
}

/** Whether the name of a file fits one of the patterns; any name fits none at all. */
export function fitsPattern(name: string, patterns: string | undefined): boolean {
	if (patterns === undefined) return true;
	return patterns
		.split(',')
		.map((pattern) => pattern.trim())
		.filter((pattern) => pattern !== '')
		.some((pattern) => expressionOf(pattern).test(name.normalize('NFC')));
}

function expressionOf(pattern: string): RegExp {
	const escaped = pattern.normalize('NFC').replace(/[.+^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`^${escaped.replace(/\*+/g, '.*').replace(/\?/g, '.')}$`, 'isu');
}
