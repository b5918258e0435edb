const TYPES = {
	'Process': '流程', 'Collaboration': '协作', 'Participant': '泳池', 'Lane': '泳道', 'Group': '分组', 'Text Annotation': '文字注释', 'Association': '关联',
	'Data Object Reference': '数据对象', 'Data Store Reference': '数据存储', 'Message Flow': '消息流', 'Sequence Flow': '顺序流', 'Default Flow': '默认流',
	'Conditional Flow': '条件流', 'Task': '任务', 'User Task': '用户任务', 'Service Task': '服务任务', 'Send Task': '发送任务', 'Receive Task': '接收任务',
	'Manual Task': '人工任务', 'Script Task': '脚本任务', 'Business Rule Task': '决策任务', 'Call Activity': '调用活动', 'Expanded Sub Process': '子流程',
	'Collapsed Sub Process': '折叠的子流程', 'Event Sub Process': '事件子流程', 'Transaction': '事务', 'Ad Hoc Sub Process': '临时子流程',
	'Exclusive Gateway': '排他网关', 'Parallel Gateway': '并行网关', 'Inclusive Gateway': '包容网关', 'Complex Gateway': '复杂网关', 'Event Based Gateway': '事件网关',
};

const EVENTS = {
	'Start Event': '开始事件', 'End Event': '结束事件', 'Boundary Event': '边界事件', 'Intermediate Catch Event': '等待事件', 'Intermediate Throw Event': '抛出事件',
};

const CAUSES = {
	'': '', 'Message ': '消息', 'Timer ': '定时', 'Error ': '错误', 'Signal ': '信号', 'Escalation ': '升级', 'Conditional ': '条件', 'Compensate ': '补偿',
	'Cancel ': '取消', 'Link ': '链接', 'Terminate ': '终止',
};

/** Types of elements as the panel of properties calls them: its words are made of several. */
export const typeWords = { ...TYPES };

Object.entries(EVENTS).forEach(([event, said]) => Object.entries(CAUSES).forEach(([cause, why]) => {
	typeWords[cause + event] = why + said;
	typeWords[`${cause}${event} (Non Interrupting)`] = `${why}${said}（不中断）`;
}));
