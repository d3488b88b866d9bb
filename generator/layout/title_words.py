"""The words of official titles that tell where a title may be cut.

The dictionary's own word classes do not serve: it has 印发 as a proper noun, 落实 as an adjective and 规范 as a noun.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs that open a phrase: 关于成立…, 优化营商环境促进….
VERBS = _words(
    "印发 转发 批转 下发 发布 公布 公开 公示 成立 设立 建立 健全 建立健全 调整 撤销 变更 命名 表彰 表扬 授予 "
    "聘任 启用 废止 修订 清理 开展 深入开展 组织 举办 召开 做好 加强 切实加强 强化 推进 推动 加快 促进 优化 "
    "完善 改进 规范 深化 落实 贯彻 贯彻落实 实施 实行 推行 支持 鼓励 降低 提高 提升 激发 保障 解决 化解 申请 "
    "申报 推荐 报送 上报 反馈 征求 下达 拨付 批准 同意 商请 商洽 请求 恳请 移交 约谈 督办 督促 限期 整改 防范 应对 打击 违反 "
    "学习 宣传 认真学习 明确 核查 通报 创新 打造 打出 聚焦 当好 增长 予以 招聘 公开招聘 更新 报废 拖欠 涉嫌 "
    "禁止 严禁"
)

# Words that lean on the verb after them.
ADVERBS = _words(
    "进一步 切实 全面 深入 扎实 认真 全力 持续 大力 积极 严格 坚决 着力 不断 共同 联合 统筹 尽快 抓紧 同比 环比 "
    "依法 依规 从严 从快 严厉 及时 拒不"
)

# Words that say which ones are meant.
DETERMINERS = _words("部分 有关 相关 主要 典型 一般 若干 其他 各类 各级")

# Words that lean on the noun after them.
MODIFIERS = DETERMINERS | _words(
    "国际 全国 全省 全市 全县 全区 我县 国家级 省级 市级 县级 县本级 市本级 省本级 中央 县直 乡镇 部门 基层 农村 城乡 "
    "重点 重大 专项 综合 临时 公共 公开"
)

# Words that never end a line: their noun must follow.
PREPOSITIONS = _words("关于 对 对于 就 在 为 向 以 由 从 给予 暨")

CONJUNCTIONS = _words("和 及 与 以及 并 或")

# Words and last characters that never begin a line: they belong to what stands before them.
ENCLITICS = CONJUNCTIONS | _words("的 了 之 所 者 期间 以来 专班 同志 等 等部门 等单位 等同志 等问题")
SUFFIXES = frozenset("镇乡村局厅部处科室队站所会券率费款法案期性化")

# General nouns that close a phrase; what stands before them belongs to them.
TAILS = _words(
    "情况 问题 事项 方案 办法 措施 意见 计划 规划 要点 纲要 预案 清单 名单 机制 制度 管理 建设 服务 活动 行动 "
    "发展 倍增 改革 资金 项目 工程 人员 毕业生 机构 单位 条款 结果 任务 线索 精神 模式 环节 领域 阶段 窗口 会议 进展 "
    "整治 改造 检查 考核 普查 治理 分工 报告 通知 通报"
)

# Kinds of places, which are no names.
AREAS = _words(
    "城市 地区 城区 社区 园区 小区 山区 灾区 景区 林区 矿区 辖区 老区 片区 村镇 集镇 城镇 "
    "质量安全县 食品安全县 示范县 示范市 示范区 先行区 试验区"
)

# Words that say of what stands before them how it is.
PREDICATES = _words("滞后 落后 缓慢 不力 不实 不足 不到位 不规范 突出 薄弱 严重 靠后 偏低 偏慢")

# The last words of names of bodies.
HEADS = _words("委员会 领导小组 工作专班 专班 指挥部 办公室 中心 联席会议")

# Words for the people of a body, which belong to its name.
STAFF = _words("领导 领导班子 班子 班子成员 负责人 负责同志 主要负责人 干部 干部职工 职工 工作人员 党政")

# Fixed terms that the dictionary cuts, or joins to their neighbours.
TERMS = _words(
    "营商环境 市场主体 高质量发展 国民经济和社会发展计划 国民经济和社会发展规划 国民经济和社会发展 专精特新 "
    "放管服 政务服务 政务公开 安全生产 安全防范 乡村振兴 人居环境 环境空气质量 工作专班 领导小组 组成人员 "
    "县直 约谈 重点工作 重点任务 工业项目 问题线索 推进会 有关工作 有关事项 有关问题 工作情况 进展情况 "
    "完成情况 实施意见 实施方案 行动方案 工作方案 行动计划 工作要点 管理办法 考核办法 若干措施 若干意见 "
    "应急预案 紧急通知 督办通知 质量安全县 食品安全县 限期 拒不 县本级 市本级 省本级 执行情况"
)

DOCUMENT_TYPES = _words("通知 通报 报告 请示 批复 函 意见 决定 决议 公告 通告 公报 纪要 命令 令 议案")
