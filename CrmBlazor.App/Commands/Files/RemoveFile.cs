using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Files;

/// <summary>Out of sight, by who attached it or a head of sales.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales, Role.Accountant, Role.Director, Role.Logistics)]
public sealed record RemoveFile(int File) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var file = await context.Db.FileAsync(File, context.Actor) ?? throw new NotFoundException("file", File.Plain());
        file.Remove(context.Actor, context.At);
        return new(file.Id, file.Number);
    }
}
