using CrmBlazor.App.Documents;

namespace CrmBlazor.App.Api;

public static class PaperAnswers
{
    public static IResult Answer(this PaperFile file) => Results.File(file.Bytes, file.Type, file.Name);
}
