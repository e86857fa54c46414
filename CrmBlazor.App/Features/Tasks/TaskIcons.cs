using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Features.Tasks;

public static class TaskIcons
{
    public static string Of(TaskKind kind) => kind switch
    {
        TaskKind.Call => "phone",
        TaskKind.Meeting => "users",
        TaskKind.Letter => "mail",
        TaskKind.Visit => "map-pin",
        TaskKind.Event => "calendar",
        _ => "list-checks",
    };
}
