import ts from 'typescript';
import { endpointsOf } from '../../nodes/endpoints';

/** The folder with the facts of endpoints. */
const FACTS = /^nodes\/endpoints\//;

/** Not pages for people, such as `/secure/ViewProfile.jspa`. */
const PATH = /(?:^|\/)(?:rest|secure(?!\/\w+\.jspa)|_edge|oauth\/token)\//;

const names: ReadonlySet<string> = new Set([...endpointsOf('cloud'), ...endpointsOf('dataCenter')]);
const paths: ReadonlySet<string> = new Set([...names].map((name) => name.split(' ')[1] ?? ''));

/**
 * What is wrong with the paths of endpoints in one file: a text with a path must be the whole name of an endpoint, or
 * the whole path if several methods share it, and must occur only once.
 *
 * @param file path from the project's folder, with forward slashes
 */
export function endpointFaults(file: string, text: string): string[] {
	if (!file.startsWith('nodes/') || FACTS.test(file)) return [];
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
	const seen = new Set<string>();
	const faults: string[] = [];
	const look = (node: ts.Node): void => {
		const isPiece = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
		const isText = isPiece || ts.isStringLiteralLike(node);
		if (isText && PATH.test(node.text) && !ts.isTypeNode(node.parent)) {
			const known = !isPiece && (names.has(node.text) || paths.has(node.text));
			if (!known) faults.push(`${file} makes a path by itself: ${node.text}`);
			else if (seen.has(node.text)) faults.push(`${file} names an endpoint twice: ${node.text}`);
			seen.add(node.text);
		}
		ts.forEachChild(node, look);
	};
	look(source);
	return faults;
}
