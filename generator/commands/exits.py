"""Exit codes of the command line; where several apply, the highest."""

MADE, FAULTY_INPUT, WRONG_USAGE, OUR_FAULT, FILE_TROUBLE, NOT_DRAWN = range(6)

EXIT_CODES = """\
退出码 exit codes (几种情形都有时取最大的 the highest of those that apply):
  0  全部制成；模板可以使用；检查没有发现问题 all documents made; the template is usable; nothing found
  1  有的数据有错误，模板不能使用，或者检查出了问题，已逐一列出
     some data are faulty, the template is not usable, or a check found something; all is listed
  2  命令写错了 the command is written wrongly
  3  本程序、模板或配置的错误 a fault of this program, of a template or of the configuration
  4  有的文件读不出或写不进 a file could not be read or written
  5  有的 PDF 没有做成 a PDF could not be made
"""
