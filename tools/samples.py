"""Documents of every genre drawn from a seed: office prose of all lengths, with what makes lines and pages hard to plan.

Digits, Latin letters, quotation marks and brackets at every place of a line; headings, run-in headings, tables with
spans, pictures with captions, page breaks, attachments, long and short lists of recipients. Equal seeds give equal data.
"""

from __future__ import annotations

import base64
import copy
import io
import random
from collections.abc import Iterator
from typing import Any

from PIL import Image

from generator import GENRES, example

Data = dict[str, Any]

_CLAUSES = (
    "各乡（镇）人民政府、县直各有关单位要切实提高政治站位",
    "严格按照《中华人民共和国安全生产法》和省、市有关规定",
    "对照“清单制+责任制+时限制”逐项抓好落实",
    "{date}前将进展情况书面报县人民政府办公室（邮箱：office@example.com）",
    "全县新增市场主体{count}户，同比增长{percent}，完成年度目标任务的{percent}",
    "其中“个转企”{count}户、“小升规”{small}户",
    "落实“放管服”改革要求，推行“一枚印章管审批”",
    "第{small}季度末完成投资{decimal}亿元，较上年同期增加{decimal}亿元",
    "平均气温{small}℃～{count}℃，建筑面积{count}㎡，占地{decimal}hm²",
    "执行GB/T 9704-2012《党政机关公文格式》等{small}项标准",
    "县融媒体中心在“稷山发布”微信公众号开设专栏",
    "坚持问题导向、目标导向、结果导向相统一",
    "联系电话：0359-{phone}，传真：0359-{phone}",
    "原则上不超过{small}个工作日；逾期未报的，视为无意见",
    "进一步压实属地责任、部门责任和企业主体责任——这是做好工作的关键",
    "形成上下联动、左右协同、齐抓共管的工作格局……",
    "对{year}—{next}年度考核排名后{small}位的单位进行约谈",
    "参照《关于印发〈稷山县优化营商环境行动方案（{year}—{next}年）〉的通知》（稷政办发〔{year}〕{small}号）执行",
    "依托全国一体化政务服务平台（https://example.gov.cn/service/{year}）提供24小时“不打烊”服务",
    "推广使用5G、AI、OFD等新技术，数据共享率达到{percent}以上",
    "由县财政局按照3:1的比例安排配套资金{money}元",
    "会议指出，当前经济运行总体平稳，但下行压力仍然较大",
    "县长王　某同志主持会议并讲话",
    "力争{year}年{small}月底前全部完成，确保不留死角、不留盲区！",
    "为什么要抓？抓什么？怎么抓？必须回答清楚",
    "以下简称“专班”",
    "重点企业R&D经费投入强度提高到{decimal}%",
    "①收集资料②汇总分析③研判会商",
    "具体分工如下",
)
_HEADS = (
    "提高认识",
    "加强领导",
    "明确目标任务",
    "突出工作重点",
    "强化督导考核",
    "健全“日调度、周通报”机制",
    "做好2022年工作",
)
_UNITS = ("太阳乡人民政府", "县行政审批服务管理局", "县发展和改革局", "稷峰镇人民政府", "县税务局", "县公安局交警大队")
_CELLS = (
    "已完成",
    "{count}",
    "{percent}",
    "{decimal}",
    "按序时进度推进，{small}月底完成",
    "县财政局\n县税务局",
    "",
    "A-{small}",
    "—",
)
_NUMERALS = "一二三四五六七八九十"


def sample_documents(seed: int, count: int, *, most_blocks: int = 150) -> list[Data]:
    """`count` documents, the genres in turn; bodies have up to `most_blocks` blocks, most of them few."""
    chance = random.Random(seed)
    genres = tuple(GENRES)
    return [_Sampler(chance, most_blocks).document(genres[index % len(genres)]) for index in range(count)]


class _Sampler:
    def __init__(self, chance: random.Random, most_blocks: int) -> None:
        self._chance = chance
        self._most_blocks = most_blocks

    def document(self, genre: str) -> Data:
        """The genre's example with another text, and now and then with or without the elements that may be left out."""
        data = copy.deepcopy(example(genre))
        self._vary(data)
        if "attachments" in data or "attachments" in GENRES[genre].model_fields:
            data["attachments"] = [self._attachment() for _ in range(self._chance.choice((0, 0, 0, 1, 2, 3)))]
        for key in ("copy_to", "recipients"):
            # A genre that names one only allows one only.
            if len(data.get(key, ())) > 1 and self._chance.random() < 0.5:
                data[key] = [[unit] for unit in self._chance.choices(_UNITS, k=self._chance.randint(1, 30))]
        if "copy_to" in data and self._chance.random() < 0.2:
            del data["copy_to"]
        return data

    def _vary(self, data: Data) -> None:
        """Bodies are drawn anew; other lists of running text grow or shrink."""
        for key, value in data.items():
            if key == "body":
                data[key] = self.body()
            elif isinstance(value, dict):
                self._vary(value)
            elif isinstance(value, list) and all(isinstance(item, dict) for item in value):
                for item in value:
                    self._vary(item)
            elif isinstance(value, list) and any(isinstance(item, str) and len(item) > 30 for item in value):
                data[key] = [self.text(most=4)[:200] for _ in range(self._chance.randint(1, 6))]

    def body(self) -> list[Any]:
        """Blocks of all kinds behind a paragraph: a text that begins with a high picture is refused."""
        most = self._chance.choice((6, 6, 15, 15, 25, 40, 80, self._most_blocks))
        blocks: list[Any] = [{"kind": "paragraph", "text": self.text()}]
        blocks += [block for number in range(self._chance.randint(1, most)) for block in self._blocks(number)]
        return blocks[:-1] if blocks[-1] == {"kind": "page_break"} else blocks

    def _blocks(self, number: int) -> Iterator[Any]:
        chance = self._chance
        kind = chance.random()
        head = chance.choice(_HEADS)
        numeral = _NUMERALS[number % 10]
        if kind < 0.12:
            yield {"kind": "heading", "level": 1, "text": f"{numeral}、{head}"}
        elif kind < 0.18:
            yield {"kind": "heading", "level": 2, "text": f"（{numeral}）{head}"}
        elif kind < 0.26:
            yield {"kind": "run_in_heading", "level": 2, "heading": f"（{numeral}）{head}。", "text": self.text()}
        elif kind < 0.3:
            yield {"kind": "run_in_heading", "level": 1, "heading": f"{numeral}、{head}。", "text": self.text()}
        elif kind < 0.36:
            yield {"kind": "list_item", "text": f"{number % 9 + 1}.{self.text()}"}
        elif kind < 0.4:
            yield self.table()
        elif kind < 0.42:
            yield self._image()
        elif kind < 0.425:
            yield {"kind": "page_break"}
        else:
            yield {"kind": "paragraph", "text": self.text()}

    def text(self, most: int = 12) -> str:
        """One clause or more."""
        clauses = self._chance.choices(_CLAUSES, k=min(most, self._chance.choice((1, 1, 2, 2, 3, 4, 5, 8, 12))))
        text = "，".join(map(self._filled, clauses))
        return text if text[-1] in "！？…" else text + self._chance.choice("。。。；：")

    def table(self) -> Data:
        """Two to seven columns, in one table of six so many that it turns; up to thirty rows; spans in one of three."""
        chance = self._chance
        width = chance.randint(9, 13) if chance.random() < 1 / 6 else chance.randint(2, 7)
        widths_given = chance.random() < 0.5
        rows: list[list[Any]] = [
            [self._cell() for _ in range(width)] for _ in range(chance.choice((1, 3, 8, 8, 15, 30)))
        ]
        if chance.random() < 0.3:
            place = chance.randrange(len(rows))
            rows[place] = [{"text": "合　计", "column_span": 2}, *rows[place][2:]]
        if chance.random() < 0.3 and len(rows) > 2:
            place = chance.randrange(len(rows) - 1)
            if len(rows[place]) == len(rows[place + 1]) == width:
                rows[place][0] = {"text": "\n".join([self._cell() or "责任单位"] * chance.randint(1, 4)), "row_span": 2}
                del rows[place + 1][0]
        table: Data = {
            "kind": "table",
            "columns": [{"width": chance.randint(2, 6)} if widths_given else {} for _ in range(width)],
            "rows": rows,
        }
        if chance.random() < 0.8:
            table["header"] = [
                [chance.choice(("序号", "责任单位", "2022年目标", "完成率（%）", "备注")) for _ in range(width)]
            ]
        if chance.random() < 0.6:
            table["caption"] = self._filled("{year}年目标任务完成情况表")
        if chance.random() < 0.4:
            table["measure"] = "万元、%"
        if chance.random() < 0.4:
            table["notes"] = [self.text() for _ in range(chance.randint(1, 3))]
        return table

    def _cell(self) -> str:
        return self._filled(self._chance.choice(_CELLS))

    def _image(self) -> Data:
        width, height = self._chance.randint(20, 200), self._chance.randint(20, 200)
        buffer = io.BytesIO()
        Image.new("L", (width, height), 200).save(buffer, "PNG")
        image: Data = {
            "kind": "image",
            "data": base64.b64encode(buffer.getvalue()).decode(),
            "width_chars": self._chance.randint(2, 28),
            "alternative_text": "示意图",
        }
        if self._chance.random() < 0.6:
            image["caption"] = self._filled("图{small}　{year}年进度示意图")
        return image

    def _attachment(self) -> Data:
        title = self._filled(self._chance.choice(("{year}年重点任务分工表", "稷山县优化营商环境工作专班成员名单")))
        kind = self._chance.random()
        if kind < 0.3:
            return {"title": title}
        if kind < 0.5:
            return {"title": title, "bound": self._chance.random() < 0.7, "body": [self.table() | {"landscape": True}]}
        return {"title": title, "body": self.body()[:40]}

    def _filled(self, clause: str) -> str:
        chance = self._chance
        year = chance.randint(2019, 2023)
        return clause.format(
            date=f"{year}年{chance.randint(1, 12)}月{chance.randint(1, 31)}日",
            year=year,
            next=year + chance.randint(1, 3),
            count=chance.choice((chance.randint(10, 99), chance.randint(100, 9999))),
            small=chance.randint(1, 12),
            percent=f"{chance.randint(1, 100)}{chance.choice(('', '.5', '.25'))}%",
            decimal=f"{chance.randint(1, 99)}.{chance.randint(1, 99)}",
            money=f"{chance.randint(1, 99)},{chance.randint(100, 999)},{chance.randint(100, 999)}.00",
            phone=chance.randint(5500000, 5599999),
        )
