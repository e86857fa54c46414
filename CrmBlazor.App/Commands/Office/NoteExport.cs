using CrmBlazor.App.Data;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Office;

/// <summary>The server's own: a list is about to be written to somebody's file.</summary>
/// <param name="List">Name of the list, for instance <c>contacts</c>.</param>
[AllowedTo]
public sealed record NoteExport(string List, Guid Person) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var number = await context.Db.Users.Where(u => u.Id == Person).Select(u => u.Number).SingleAsync();
        context.Record(new ListExported(Person, number, List));
        return new(Person, number);
    }
}
