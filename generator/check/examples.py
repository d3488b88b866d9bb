"""A wrong and a right way to write, for each rule of writing that one text keeps or breaks; tests and documentation read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Example(NamedTuple):
    """Two ways to write the same."""

    wrong: str
    right: str


EXAMPLES: Mapping[str, Example] = {
    "number-brackets": Example("国办发[2022]5号", "国办发〔2022〕5号"),
    "number-word": Example("国办发〔2022〕第5号", "国办发〔2022〕5号"),
    "number-zero": Example("国办发〔2022〕05号", "国办发〔2022〕5号"),
    "number-blank": Example("国办发〔2022〕 5号", "国办发〔2022〕5号"),
    "cited-number-first": Example("根据（国办发〔2022〕5号）《甲通知》", "根据《甲通知》（国办发〔2022〕5号）"),
    "date-marks": Example("自2022.4.12起施行", "自2022年4月12日起施行"),
    "date-zero": Example("2022年04月02日前报送", "2022年4月2日前报送"),
    "date-in-han": Example("二〇二二年四月十二日印发", "2022年4月12日印发"),
    "date-short-year": Example("22年4月底前完成", "2022年4月底前完成"),
    "date-day-word": Example("4月12号前报送", "4月12日前报送"),
    "date-unreal": Example("2022年2月30日前报送", "2022年2月28日前报送"),
    "clock-twice": Example("定于下午14:30召开", "定于14:30召开"),
    "full-width-digit": Example("共１２个乡镇", "共12个乡镇"),
    "range-unit": Example("增长10-15%", "增长10%～15%"),
    "zero-in-han": Example("二0二二年", "2022年"),
    "until-word": Example("截止2022年6月底，共有12户", "截至2022年6月底，共有12户"),
    "day-name-point": Example("“3.15”活动", "“3·15”活动"),
    "range-mark": Example("历时3~5天", "历时3～5天"),
    "mixed-large-unit": Example("投资3亿5千万元", "投资3.5亿元"),
    "times-fewer": Example("减少了2倍", "减少了三分之二"),
    "percentage-points": Example("由80%提高到85%，提高5%", "由80%提高到85%，提高5个百分点"),
    "unit-symbol": Example("全长12KM", "全长12km"),
    "decimal-zero": Example("占比为.5个百分点", "占比为0.5个百分点"),
    "doubled-approximation": Example("约12项左右", "约12项"),
    "approximate-comma": Example("先办三、五个项目", "先办三五个项目"),
    "ordinal-comma": Example("第一、加强领导", "第一，加强领导"),
    "half-width-mark": Example("请照办,不得拖延", "请照办，不得拖延"),
    "straight-quote": Example('落实"放管服"改革', "落实“放管服”改革"),
    "nested-book-marks": Example("《关于印发《甲办法》的通知》", "《关于印发〈甲办法〉的通知》"),
    "nested-brackets": Example("（见附件（第2页））", "（见附件第2页）"),
    "mark-between-names": Example("《甲办法》、《乙办法》", "《甲办法》《乙办法》"),
    "ellipsis-form": Example("包括证明、公证...", "包括证明、公证……"),
    "dash-form": Example("重点--减证便民", "重点——减证便民"),
    "doubled-mark": Example("请照办，。", "请照办。"),
    "blank-in-text": Example("请各 单位照办", "请各单位照办"),
    "misspelling": Example("其它事项另行通知", "其他事项另行通知"),
    "title-ending": Example("关于做好甲工作的通知。", "关于做好甲工作的通知"),
    "title-vague": Example("关于有关事宜的通知", "关于开展安全检查的通知"),
    "caption-ending": Example("甲情况表。", "甲情况表"),
    "attachment-ending": Example("甲登记表。", "甲登记表"),
    "attachment-book-marks": Example("《甲登记表》", "甲登记表"),
}
