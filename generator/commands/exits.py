"""Exit codes of the command line; where several apply, the highest."""

MADE, FAULTY_INPUT, WRONG_USAGE, OUR_FAULT, FILE_TROUBLE, NOT_DRAWN = range(6)

EXIT_CODES = """\
退出码 exit codes (几种情形都有时取最大的 the highest of those that apply):
  0  全部制成 all documents made
  1  有的数据有错误，已逐一列出 some data are faulty; every fault is listed on standard error
  2  命令写错了 the command is written wrongly
  3  本程序或模板的错误 a fault of this program or of a template
  4  有的文件读不出或写不进 a file could not be read or written
  5  有的 PDF 没有做成 a PDF could not be made
"""
