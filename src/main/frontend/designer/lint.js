import Linter from 'bpmnlint/lib/linter';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver';
import endEventRequired from 'bpmnlint/rules/end-event-required';
import noDisconnected from 'bpmnlint/rules/no-disconnected';
import noGatewayJoinFork from 'bpmnlint/rules/no-gateway-join-fork';
import noImplicitEnd from 'bpmnlint/rules/no-implicit-end';
import noImplicitSplit from 'bpmnlint/rules/no-implicit-split';
import noImplicitStart from 'bpmnlint/rules/no-implicit-start';
import noOverlappingElements from 'bpmnlint/rules/no-overlapping-elements';
import singleBlankStartEvent from 'bpmnlint/rules/single-blank-start-event';
import startEventRequired from 'bpmnlint/rules/start-event-required';
import superfluousGateway from 'bpmnlint/rules/superfluous-gateway';
import superfluousTermination from 'bpmnlint/rules/superfluous-termination';
import { english } from './words.js';

/** Rules of good drawing that the server does not know, and what they say in Chinese. */
const RULES = {
	'end-event-required': [endEventRequired, '流程没有结束事件'],
	'no-disconnected': [noDisconnected, '元素没有与任何连线相连'],
	'no-gateway-join-fork': [noGatewayJoinFork, '网关同时汇合与分支，请拆成两个'],
	'no-implicit-end': [noImplicitEnd, '元素没有出口，也不是结束事件'],
	'no-implicit-split': [noImplicitSplit, '元素有多条出口，请用网关分支'],
	'no-implicit-start': [noImplicitStart, '元素没有入口，也不是开始事件'],
	'no-overlapping-elements': [noOverlappingElements, '元素在图上重叠'],
	'single-blank-start-event': [singleBlankStartEvent, '有多个空白开始事件'],
	'start-event-required': [startEventRequired, '流程没有开始事件'],
	'superfluous-gateway': [superfluousGateway, '多余的网关：只有一个入口和一个出口'],
	'superfluous-termination': [superfluousTermination, '多余的终止：没有其他路径在进行'],
};

const linter = new Linter({
	config: { rules: Object.fromEntries(Object.keys(RULES).map((name) => [name, 'warn'])) },
	resolver: new StaticResolver(Object.fromEntries(Object.entries(RULES).map(([name, [rule]]) => [`rule:bpmnlint/${name}`, rule]))),
});

/** What the drawing itself gives reason to say, in the form of the server's findings. */
export async function lint(modeler) {
	const found = await linter.lint(modeler.getDefinitions());
	const registry = modeler.get('elementRegistry');
	return Object.entries(found).flatMap(([rule, reports]) => reports.filter(({ id }) => id).map(({ id, message }) => ({
		element: id, name: registry.get(id)?.businessObject.name, rule, sentence: english ? message : RULES[rule][1], level: 'WARNING',
	})));
}
